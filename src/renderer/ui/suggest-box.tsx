import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { pasteAsLine } from '../lib/paste-as-line.ts';
import classes from './suggest-box.module.css';
import { SuggestList } from './suggest-list.tsx';
import type { Suggestion } from './suggestion.ts';

interface SuggestBoxProps {
  readonly input: Pick<
    TextInputProps,
    | 'label'
    | 'aria-label'
    | 'placeholder'
    | 'description'
    | 'error'
    | 'size'
    | 'leftSection'
    | 'rightSection'
    | 'autoFocus'
    | 'withAsterisk'
  >;
  readonly listLabel: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly suggestions: readonly Suggestion[];
  /** The suggestions answer what is in the box now, not something typed earlier. */
  readonly current: boolean;
  readonly onPick: (key: string) => void;
  readonly onLeave?: () => void;
  /** Shown under the box instead of a list, when there is nothing to pick. */
  readonly nothing?: string | null;
  /** The list stands under the box all the time, also before anything is typed. */
  readonly steady?: boolean;
}

/** A text box with suggestions (the combobox pattern of WAI-ARIA): arrows choose, Enter picks, Escape closes. */
export function SuggestBox(props: SuggestBoxProps) {
  const {
    input,
    listLabel,
    text,
    onText,
    suggestions,
    current,
    onPick,
    onLeave,
    nothing = null,
    steady = false,
  } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  // Enter came before the answer to the last letter; it picks the first one as soon as that answer is there.
  const early = useRef(false);

  const asked = steady || (open && text.trim() !== '');
  const shown = asked && (suggestions.length > 0 || nothing !== null);
  const index = Math.min(active, suggestions.length - 1);

  const pick = (suggestion: Suggestion | undefined) => {
    if (!suggestion) return;
    setOpen(false);
    onPick(suggestion.key);
  };
  useEffect(() => {
    if (!early.current || !current) return;
    early.current = false;
    pick(suggestions[0]);
  });

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && suggestions.length > 0) {
      event.preventDefault();
      if (shown) setActive((index + step + suggestions.length) % suggestions.length);
      setOpen(true);
    } else if (event.key === 'Enter' && asked) {
      event.preventDefault();
      if (current) pick(suggestions[index]);
      else early.current = true;
    } else if (event.key === 'Escape' && shown && !steady) {
      event.preventDefault();
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div className={classes.root}>
      <TextInput
        {...input}
        value={text}
        maxLength={200}
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? `${id}-list` : undefined}
        aria-activedescendant={shown && index >= 0 ? `${id}-${index}` : undefined}
        onChange={(event) => {
          early.current = false;
          setActive(0);
          setOpen(true);
          onText(event.currentTarget.value);
        }}
        onPaste={pasteAsLine}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          onLeave?.();
        }}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <SuggestList
          id={id}
          label={listLabel}
          suggestions={suggestions}
          active={index}
          nothing={nothing}
          steady={steady}
          busy={!current}
          onPick={pick}
        />
      )}
    </div>
  );
}
