import { clockTimeSchema } from '../../../shared/domain/appointment.ts';
import { isoDateSchema } from '../../../shared/domain/date-schemas.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { formatPlate, parsePlate } from '../../../shared/domain/plate.ts';
import { fieldName } from './field-names.ts';
import { cents, clock, day, kilometres, type PersonField, text } from './person-part.ts';
import { customerKindWords, roleWords } from './person-words.ts';

/** Revisions and the like: they say which version somebody saw, and nothing of the person. */
const INNER = new Set(['base', 'seenBase', 'round']);
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Values that are a choice, in words. */
const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: customerKindWords,
  role: roleWords,
  state: { active: 'Actief', inactive: 'Niet actief' },
  does: { accept: 'Inplannen', propose: 'Andere tijd voorstellen', decline: 'Afwijzen' },
  action: { link: 'Koppelen', unlink: 'Ontkoppelen' },
};
const SIDES: Readonly<Record<string, string>> = { survivor: 'van dit profiel', gone: 'van het andere profiel' };

function typedText(name: string, value: string): PersonField {
  const label = fieldName(name);
  if (isoDateSchema.safeParse(value).success) return day(label, value);
  if (clockTimeSchema.safeParse(value).success) return clock(label, value);
  if (name === 'phone') return text(label, formatPhone(value));
  const plate = name === 'plate' ? parsePlate(value) : null;
  return text(label, plate ? formatPlate(plate) : (CHOICES[name]?.[value] ?? value));
}

function typedNumber(name: string, value: number): PersonField {
  if (name === 'mileage') return kilometres(fieldName(name), value);
  return name === 'costCents' ? cents(fieldName(name), value) : text(fieldName(name), value);
}

/** Which of two profiles a field is taken from, as long as that was not saved. */
function chosenSides(sides: object): readonly PersonField[] {
  return Object.entries(sides).map(([field, side]) => text(`${fieldName(field)} (keuze)`, SIDES[side] ?? null));
}

/** What was typed into a form or asked by a command, whatever it is, a field each; ids and what is empty are left out. */
export function typedFields(value: unknown, name = ''): readonly PersonField[] {
  if (typeof value === 'number') return [typedNumber(name, value)];
  if (typeof value === 'boolean') return [text(fieldName(name), value ? 'ja' : 'nee')];
  if (typeof value === 'string') return value === '' || ID.test(value) ? [] : [typedText(name, value)];
  if (value === null || typeof value !== 'object') return [];
  if (name === 'sides') return chosenSides(value);
  return Object.entries(value).flatMap(([key, part]) =>
    INNER.has(key) ? [] : typedFields(part, Array.isArray(value) ? name : key),
  );
}
