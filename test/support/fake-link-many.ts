import type { CommandType } from '../../src/shared/commands/registry.ts';
import { customerName } from '../../src/shared/domain/customer.ts';
import { MOST_LINKED } from '../../src/shared/domain/passport.ts';
import { whyNotLink, whyNotUnlink } from '../../src/shared/domain/passport-rules.ts';
import { readPlateList } from '../../src/shared/domain/plate-list.ts';
import { ok, type Result } from '../../src/shared/domain/result.ts';
import type { ChannelInput } from '../../src/shared/ipc/channel.ts';
import type { Channels } from '../../src/shared/ipc/channels.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import type { LinkPreviewRow } from '../../src/shared/ipc/views.ts';
import type { FakeWorld } from './fake-world.ts';

type Write = (type: CommandType, payload: Record<string, unknown>, id: string) => Result<unknown, IpcError>;

/** Linking and unlinking many, by the rules of the domain. */
export function fakeLinkMany({ rows }: FakeWorld, write: Write) {
  return {
    'passports.previewLinks': ({ fleetId, action, text }: ChannelInput<Channels['passports.previewLinks']>) => {
      const fleet = rows.fleets.find(({ id }) => id === fleetId) ?? null;
      const list = readPlateList(text, MOST_LINKED).map(({ typed, plate, repeated }): LinkPreviewRow => {
        const nothing = { typed, plate, passportId: null, customerId: null, holderName: '', fleetName: null };
        if (plate === null) return { ...nothing, verdict: 'no_plate' };
        if (repeated) return { ...nothing, verdict: 'repeated' };
        const vehicle = rows.vehicles.find((row) => row.plate === plate);
        const passport = rows.passports.find((row) => row.vehicleId === vehicle?.id);
        if (!vehicle || !passport) return { ...nothing, verdict: 'unknown_plate' };
        const holder = rows.customers.find(({ id }) => id === passport.holderId);
        const shown = {
          ...nothing,
          customerId: passport.holderId,
          holderName: holder ? customerName(holder) : '',
          fleetName: rows.fleets.find(({ id }) => id === passport.fleetId)?.name ?? null,
        };
        const linking = action === 'link';
        if (passport.fleetId === (linking ? fleetId : null))
          return { ...shown, verdict: linking ? 'already_linked' : 'not_linked' };
        const refusal = linking ? whyNotLink({ passport, fleet }) : whyNotUnlink({ passport }, fleetId);
        if (refusal) return { ...shown, verdict: refusal.code };
        return { ...shown, passportId: passport.id, verdict: linking ? 'will_link' : 'will_unlink' };
      });
      return ok(list);
    },
    'passports.linkMany': ({ fleetId, action, ids, reason }: ChannelInput<Channels['passports.linkMany']>) => {
      for (const id of ids) write(`passport.${action}`, { passportId: id, fleetId, base: {}, reason }, id);
      return ok({ done: ids, refused: [] });
    },
  };
}
