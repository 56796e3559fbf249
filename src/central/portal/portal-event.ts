import { uuidv7 } from 'uuidv7';
import type { Passport } from '../../shared/domain/passport.ts';
import { type KindElsewhere, MAX_ACTOR, type TimelineEvent } from '../../shared/domain/timeline-event.ts';

/** The line that somebody who is at no desk leaves in the timeline of a passport's holder; the holder is not named there. */
export function portalEvent(
  passport: Passport,
  kind: KindElsewhere,
  by: { readonly name: string; readonly at: Date },
): TimelineEvent {
  const { holderId, vehicleId, fleetId } = passport;
  return {
    id: uuidv7(),
    customerId: holderId,
    vehicleId,
    fleetId,
    kind,
    fields: '',
    // An e-mail address can be longer than a name.
    actor: by.name.slice(0, MAX_ACTOR),
    at: by.at.toISOString(),
  };
}
