import { dayWords, mileageWords, momentWords, moneyWords } from '../print-words.ts';

/**
 * What a value is, which says how it stands on paper. Moments are ISO 8601, days `YYYY-MM-DD`, times on a Dutch clock
 * `YYYY-MM-DDTHH:MM`, money is in euro cents.
 */
type FieldKind = 'text' | 'day' | 'clock' | 'moment' | 'kilometres' | 'cents';

/** One thing that is kept about somebody. */
export interface PersonField {
  readonly label: string;
  readonly value: string | number | null;
  readonly kind: FieldKind;
}

type PersonRecord = readonly PersonField[];

/** Things of one kind that are kept, with what for and how long (AVG, article 15, paragraph 1). */
export interface PersonPart {
  readonly title: string;
  readonly purpose: string;
  readonly kept: string;
  /** In a table, all records have the same labels. */
  readonly layout: 'cards' | 'table';
  readonly records: readonly PersonRecord[];
}

export const text = (label: string, value: string | number | null): PersonField => ({ label, value, kind: 'text' });
export const day = (label: string, value: string | null): PersonField => ({ label, value, kind: 'day' });
export const clock = (label: string, value: string | null): PersonField => ({ label, value, kind: 'clock' });
export const moment = (label: string, value: string | null): PersonField => ({ label, value, kind: 'moment' });
export const kilometres = (label: string, value: number | null): PersonField => ({ label, value, kind: 'kilometres' });
export const cents = (label: string, value: number | null): PersonField => ({ label, value, kind: 'cents' });

/** A value as it stands on paper. */
export function fieldWords({ value, kind }: PersonField): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'number') {
    if (kind === 'kilometres') return mileageWords(value);
    return kind === 'cents' ? moneyWords(value) : String(value);
  }
  if (kind === 'day') return dayWords(value);
  if (kind === 'clock') return `${dayWords(value.slice(0, 10))} ${value.slice(11)}`;
  return kind === 'moment' ? momentWords(value) : value;
}
