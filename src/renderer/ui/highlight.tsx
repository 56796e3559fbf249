import { splitCharacters, splitMatch, type TextPart } from '../lib/match.ts';
import classes from './highlight.module.css';

interface HighlightProps {
  readonly text: string;
  readonly query: string;
}

/** Text with the words that were searched for marked. */
export function Highlight({ text, query }: HighlightProps) {
  return query === '' ? text : marked(splitMatch(text, query));
}

/** A plate or phone number with the characters that were searched for marked, in any spelling. */
export function HighlightCharacters({ text, query }: HighlightProps) {
  return query === '' ? text : marked(splitCharacters(text, query));
}

function marked(parts: readonly TextPart[]) {
  return parts.map((part) =>
    part.hit ? (
      <mark key={part.start} className={classes.mark}>
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
