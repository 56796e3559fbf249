import fc from 'fast-check';
import { z } from 'zod';

/** What people paste, what attackers type and what breaks programs. */
const ODD = [
  '',
  '   ',
  'x'.repeat(5_000),
  '👩‍🔧🇳🇱'.repeat(40),
  'شركة السيارات',
  '\u202Egarage\u202C',
  "Robert'); DROP TABLE customers;--",
  '" OR ""="',
  '%_%',
  '<img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp;',
  'Jansen\tJan\t06-12345678\r\nBakker\tEls\t06-87654321',
  '=HYPERLINK("http://boos.example")',
  '\u0000\u0007\u001B[31m',
  '\uFEFFe\u0301\u200B',
  '{{naam}} %s',
  '../../../../etc/passwd',
  'NaN',
  '-1',
  '2026-02-30',
  'AND OR NOT NEAR(',
  '"*" "',
  '__proto__',
  'half \uD83D teken',
] as const;

/** Text that nobody should type; every round of a property begins with the known ones. */
export const badText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD) },
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ maxLength: 60 }),
);
export const ODD_TEXTS: readonly string[] = ODD;

type Path = readonly string[];
interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: unknown;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: unknown;
}

/** Places in an input where a person's text can stand: every string but ids and fixed choices. */
export function textPlaces(input: z.ZodType): readonly Path[] {
  return placesIn(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema, []);
}

function placesIn(schema: Schema, at: Path): readonly Path[] {
  if (schema.anyOf?.some((one) => placesIn(one, at).length > 0)) return [at];
  if (schema.properties) return Object.entries(schema.properties).flatMap(([key, one]) => placesIn(one, [...at, key]));
  const fixed = schema.enum !== undefined || schema.const !== undefined || schema.format === 'uuid';
  return schema.type === 'string' && !fixed ? [at] : [];
}

/** The same input with another text at one place of it. */
export function withText(input: object, [key, ...rest]: Path, text: string): object {
  if (key === undefined) return input;
  const inner: unknown = Reflect.get(input, key);
  return { ...input, [key]: rest.length === 0 ? text : withText(inner instanceof Object ? inner : {}, rest, text) };
}
