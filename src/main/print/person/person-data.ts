import { MISSING, type PersonFile, RIGHTS } from './person-page.ts';
import type { PersonPart } from './person-part.ts';

type Row = Readonly<Record<string, string | number | null | readonly (string | number | null)[]>>;

/** A record by its labels; what stands there more than once becomes a list. */
function rowOf(record: PersonPart['records'][number]): Row {
  const values = new Map<string, (string | number | null)[]>();
  for (const { label, value } of record) values.set(label, [...(values.get(label) ?? []), value]);
  return Object.fromEntries([...values].map(([label, all]) => [label, all.length === 1 ? (all[0] ?? null) : all]));
}

function partsOf(parts: readonly PersonPart[]) {
  return parts.map(({ title, purpose, kept, records }) => ({
    onderdeel: title,
    doel: purpose,
    bewaartermijn: kept,
    gegevens: records.map(rowOf),
  }));
}

/** The same as the page says, for another program: days as `YYYY-MM-DD`, moments in UTC, money in euro cents. */
export function personData({ garageName, name, madeAt, updatedThrough, desk, service }: PersonFile): string {
  const central = service === 'missing' ? { ontbreekt: MISSING } : partsOf(service);
  return `${JSON.stringify(
    {
      garage: garageName,
      klant: name,
      gemaaktOp: madeAt,
      bijgewerktTot: updatedThrough,
      bijDeGarage: partsOf(desk),
      bijDeCentraleDienst: central,
      uwRechten: RIGHTS,
    },
    null,
    2,
  )}\n`;
}
