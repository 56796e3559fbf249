import type { CommandType } from '../../src/shared/commands/registry.ts';
import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import type { AuditRow } from '../../src/shared/ipc/audit-views.ts';
import type { ChannelInput } from '../../src/shared/ipc/channel.ts';
import type { Channels } from '../../src/shared/ipc/channels.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import type { Page } from '../../src/shared/ipc/views.ts';
import { type ContentOptions, LONG_NAME } from './fake-contents.ts';
import { fakeId } from './fake-data.ts';
import { page } from './fake-lists.ts';
import type { FakeWorld } from './fake-world.ts';

type Write = (
  type: CommandType,
  payload: Record<string, unknown>,
  subject: string,
  customerId: string | null,
  answer: { readonly id: string },
) => Result<{ readonly id: string }, IpcError>;

/** Somebody looked today, was offline last week, printed and changed something; of the second customer nothing is known. */
function auditRows(id: string, today: string, desk: string, name: string): readonly AuditRow[] {
  const line = (number: number, row: Partial<AuditRow>): AuditRow => ({
    id: fakeId(8, number),
    kind: 'customer.seen',
    detail: '',
    customerId: id,
    actorName: name,
    deskName: desk,
    at: `${today}T08:5${number % 10}:00.000Z`,
    receivedAt: `${today}T08:5${number % 10}:20.000Z`,
    ...row,
  });
  const offline = { at: '2026-11-16T15:20:00.000Z', receivedAt: '2026-11-18T07:31:00.000Z' };
  return [
    line(9, {}),
    line(8, { kind: 'command', detail: 'customer.update' }),
    line(7, { kind: 'customer.data' }),
    line(6, { kind: 'document.saved', detail: 'person' }),
    line(5, { kind: 'document.printed', detail: 'passport', actorName: 'Joris Bakker' }),
    line(4, { kind: 'list.exported', detail: 'customers', customerId: null }),
    line(3, { ...offline, deskName: 'BALIE-WERKPLAATS' }),
    ...Array.from({ length: 25 }, (_, n) =>
      line(20 + n, { at: '2026-10-05T09:00:00.000Z', receivedAt: '2026-10-05T09:00:20.000Z' }),
    ),
  ];
}

/** Erasing a customer, by the real command; and who looked at one. */
export function fakePrivacy({ rows, today }: FakeWorld, write: Write, { long = false }: ContentOptions) {
  return {
    'customers.audit': ({
      id,
      ...input
    }: ChannelInput<Channels['customers.audit']>): Result<Page<AuditRow>, IpcError> => {
      const [desk, name] = long ? [LONG_NAME.toUpperCase(), LONG_NAME] : ['BALIE-1', 'Sanne de Boer'];
      const all = id === fakeId(1, 1) ? [] : auditRows(id, today, desk, name);
      return ok({ ...page(all, { ...input, limit: input.limit ?? 20 }), total: null });
    },
    'customers.erase': ({ id }: { id: string }): Result<null, IpcError> => {
      if (!rows.customers.some((row) => row.id === id)) return err({ code: 'customer_not_found' });
      const done = write('customer.erase', { customerId: id }, '', null, { id });
      return done.ok ? ok(null) : done;
    },
  };
}
