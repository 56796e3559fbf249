import { splitMatch } from '../lib/match.ts';
import classes from './highlight.module.css';

interface HighlightProps {
  readonly text: string;
  readonly query: string;
}

/** Text with the part that was searched for marked. */
export function Highlight({ text, query }: HighlightProps) {
  if (query === '') return text;
  return splitMatch(text, query).map((part) =>
    part.hit ? (
      <mark key={part.start} className={classes.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
