import { type Customer, type CustomerDetails, EMPTY_CUSTOMER_DETAILS } from '../../../../shared/domain/customer.ts';

export type Side = 'survivor' | 'gone';
type Field = keyof CustomerDetails;

/** What was chosen so far; it waits in the drafts like anything typed. */
export interface MergeDraft {
  readonly goneId: string;
  readonly sides: Partial<Record<Field, Side>>;
}

/** A field in which two customers differ, and whose value stays. */
export interface Difference {
  readonly field: Field;
  readonly survivor: string;
  readonly gone: string;
  readonly side: Side;
}

/** The differing fields. What only one of the two has filled in stays, unless somebody chose otherwise. */
export function differencesOf(survivor: Customer, gone: Customer, sides: MergeDraft['sides']): readonly Difference[] {
  return (Object.keys(EMPTY_CUSTOMER_DETAILS) as Field[])
    .filter((field) => survivor[field] !== gone[field])
    .map((field) => ({
      field,
      survivor: survivor[field],
      gone: gone[field],
      side: sides[field] ?? (survivor[field] === '' ? 'gone' : 'survivor'),
    }));
}

/** The value that stays for each differing field. */
export function chosenOf(differences: readonly Difference[]): Partial<CustomerDetails> {
  return Object.fromEntries(differences.map((difference) => [difference.field, difference[difference.side]]));
}
