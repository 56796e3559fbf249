import fc from 'fast-check';

/** The parts of JSON schema that the service's contract uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

const ODD = [
  '',
  ' ',
  '\0',
  '\u202e',
  '💥'.repeat(40),
  "' or 1=1 --",
  '%',
  '../../etc/passwd',
  '__proto__',
  'x'.repeat(70_000),
  '9'.repeat(400),
];

function texts({ pattern, format }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const fitting =
    format === 'uuid' || pattern?.includes('0-9a-f') ? fc.constantFrom(...ids) : fc.string({ maxLength: 60 });
  return fc.oneof({ weight: 6, arbitrary: fitting }, { weight: 1, arbitrary: fc.constantFrom(...ODD, ...ids) });
}

function numbers({ minimum = -5, maximum = 2 ** 31 }: Schema): fc.Arbitrary<unknown> {
  const fitting = fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31) });
  return fc.oneof(
    { weight: 6, arbitrary: fitting },
    { weight: 1, arbitrary: fc.constantFrom(-1, 0.5, 1e300, 2 ** 53) },
  );
}

function objects({ properties = {}, required = [] }: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, valuesOf(part, ids)]));
  const whole = fc.record(fields, { requiredKeys: [...required] });
  return fc.oneof({ weight: 6, arbitrary: whole }, { weight: 1, arbitrary: fc.record(fields, { requiredKeys: [] }) });
}

function byType(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  if (type === 'string') return texts(schema, ids);
  if (type === 'integer' || type === 'number') return numbers(schema);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return fc.array(valuesOf(schema.items ?? {}, ids), { maxLength: 4 });
  if (type === 'object' || schema.properties) return objects(schema, ids);
  return fc.jsonValue({ maxDepth: 3 });
}

/** Values that mostly fit a schema, and now and then do not; where an id is asked for, one of `ids`. */
export function valuesOf(schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  const fitting =
    schema.const !== undefined
      ? fc.constant(schema.const)
      : schema.enum
        ? fc.constantFrom(...schema.enum)
        : choices
          ? fc.oneof(...choices.map((choice) => valuesOf(choice, ids)))
          : byType(schema, ids);
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });
}
