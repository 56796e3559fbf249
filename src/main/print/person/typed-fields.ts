import { type PersonField, text } from './person-part.ts';
import { fieldName } from './person-words.ts';

/** Revisions and the like: they say which version somebody saw, and nothing of the person. */
const INNER = new Set(['base', 'seenBase']);
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What was typed into a form or asked by a command, whatever it is, a field each; ids and what is empty are left out. */
export function typedFields(value: unknown, name = ''): readonly PersonField[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [text(fieldName(name), String(value))];
  if (typeof value === 'string') return value === '' || ID.test(value) ? [] : [text(fieldName(name), value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, part]) =>
    INNER.has(key) ? [] : typedFields(part, Array.isArray(value) ? name : key),
  );
}
