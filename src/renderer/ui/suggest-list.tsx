import { useEffect, useRef } from 'react';
import classes from './suggest-box.module.css';
import type { Suggestion } from './suggestion.ts';

interface SuggestListProps {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly nothing: string | null;
  /** What is shown still answers something typed earlier. */
  readonly busy: boolean;
  /** Stands in the page instead of over it. */
  readonly steady: boolean;
  readonly onPick: (suggestion: Suggestion) => void;
}

/** The list under a suggest box. The focus stays in the box; the active option is pointed to. */
export function SuggestList(props: SuggestListProps) {
  const { id, label, suggestions, active, nothing, busy, steady, onPick } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active, id]);

  return (
    <div className={classes.panel} data-steady={steady || undefined}>
      {nothing !== null && <p className={classes.nothing}>{nothing}</p>}
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} aria-busy={busy} className={classes.list}>
        {suggestions.map((suggestion, index) => (
          // Keys arrive at the box, which owns the focus; the options themselves are for the pointer only.
          <div
            key={suggestion.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classes.option}
            // The press would take the focus out of the box and close the list before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(suggestion)}
            onKeyDown={(event) => event.key === 'Enter' && onPick(suggestion)}
          >
            {suggestion.content}
          </div>
        ))}
      </div>
    </div>
  );
}
