import type { CommandType } from '../../src/shared/commands/registry.ts';
import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import type { FakeWorld } from './fake-world.ts';

type Write = (
  type: CommandType,
  payload: Record<string, unknown>,
  subject: string,
  customerId: string | null,
  answer: { readonly id: string },
) => Result<{ readonly id: string }, IpcError>;

/** Erasing a customer, by the real command. */
export function fakeErasure({ rows }: FakeWorld, write: Write) {
  return {
    'customers.erase': ({ id }: { id: string }): Result<null, IpcError> => {
      if (!rows.customers.some((row) => row.id === id)) return err({ code: 'customer_not_found' });
      const done = write('customer.erase', { customerId: id }, '', null, { id });
      return done.ok ? ok(null) : done;
    },
  };
}
