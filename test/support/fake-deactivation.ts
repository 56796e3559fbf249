import type { CommandType } from '../../src/shared/commands/registry.ts';
import type { Fleet } from '../../src/shared/domain/fleet.ts';
import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import type { FakeWorld } from './fake-world.ts';

type Write = (type: CommandType, payload: Record<string, unknown>, fleet: Fleet) => Result<{ id: string }, IpcError>;

/** Ending and reviving a fleet account, by the real commands. */
export function fakeDeactivation({ rows }: FakeWorld, write: Write) {
  const find = (id: string) => rows.fleets.find((row) => row.id === id);
  return {
    'fleets.deactivate': ({ id }: { id: string }) => {
      const fleet = find(id);
      const unlinked = rows.passports.filter(({ fleetId }) => fleetId === id).map((row) => row.id);
      if (!fleet) return err({ code: 'fleet_not_found' as const });
      for (const passportId of unlinked) {
        const done = write('passport.unlink', { passportId, fleetId: id, base: {} }, fleet);
        if (!done.ok) return done;
      }
      const done = write('fleet.deactivate', { fleetId: id, base: {} }, fleet);
      return done.ok ? ok({ unlinked }) : done;
    },
    'fleets.activate': ({ id }: { id: string }) => {
      const fleet = find(id);
      return fleet ? write('fleet.activate', { fleetId: id, base: {} }, fleet) : err({ code: 'not_found' as const });
    },
  };
}
