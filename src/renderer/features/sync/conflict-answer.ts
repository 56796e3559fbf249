import type { OutboxRow } from '../../../shared/ipc/views.ts';

const EDITS: readonly string[] = ['customer.update', 'contact.update', 'fleet.update', 'vehicle.update'];

/** Whether one choice between two values settles a refused change; other conflicts are about more than fields of a form. */
export function isFieldConflict({ type, refusal }: OutboxRow): boolean {
  return EDITS.includes(type) && (refusal?.conflicts ?? []).length > 0;
}
