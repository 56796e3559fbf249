import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Appointment, appointmentSchema, clockTimeSchema } from './appointment.ts';
import { type AppointmentStep, afterStep, isAhead, isOpen, whyNoRequest, whyNoStep } from './appointment-rules.ts';

const asked: Appointment = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  vehicleId: '01890a5d-ac96-774b-bcce-b302099a8058',
  kind: 'apk',
  preferredOn: '2026-12-01',
  otherwiseOn: null,
  dayPart: 'any',
  message: '',
  mileage: null,
  light: '',
  state: 'requested',
  plannedAt: null,
  reason: '',
  requestedAt: '2026-11-24T09:00:00.000Z',
  round: 1,
};

const time = fc.constantFrom('2026-12-01T09:00', '2026-12-02T13:30', '2026-12-03T16:15');
const step: fc.Arbitrary<AppointmentStep> = fc.oneof(
  fc.record({ by: fc.constant('garage' as const), does: fc.constantFrom('accept', 'propose'), at: time }),
  fc.record({ by: fc.constant('garage' as const), does: fc.constant('decline' as const), reason: fc.constant('Vol') }),
  fc.record({ by: fc.constant('driver' as const), does: fc.constantFrom('accept', 'cancel') }),
);
/** A step taken on a page or screen that is `behind` rounds old. */
const turns = fc.array(fc.record({ step, behind: fc.nat({ max: 2 }) }), { maxLength: 30 });

function play(taken: readonly { step: AppointmentStep; behind: number }[]) {
  const steps: { before: Appointment; step: AppointmentStep; seen: number; after: Appointment }[] = [];
  let now = asked;
  for (const turn of taken) {
    const seen = Math.max(1, now.round - turn.behind);
    const refused = whyNoStep(now, seen, turn.step) !== null;
    const after = refused ? now : afterStep(now, turn.step);
    steps.push({ before: now, step: turn.step, seen, after });
    now = after;
  }
  return steps;
}

describe('an appointment, whoever does what in whatever order and however old their page is', () => {
  it('is always a whole one, with a time once there is something to agree on and a reason once it is declined', () => {
    fc.assert(
      fc.property(turns, (taken) => {
        for (const { after } of play(taken)) {
          expect(appointmentSchema.parse(after)).toEqual(after);
          if (after.state === 'proposed' || after.state === 'confirmed') expect(after.plannedAt).not.toBeNull();
          expect(after.state === 'declined').toBe(after.reason !== '');
        }
      }),
    );
  });

  it('never comes back once it is declined or cancelled', () => {
    fc.assert(
      fc.property(turns, (taken) => {
        for (const { before, after } of play(taken)) if (!isOpen(before)) expect(after).toEqual(before);
      }),
    );
  });

  it('is agreed on at a time that the garage named, and the driver agrees to no time but the one in sight', () => {
    fc.assert(
      fc.property(turns, (taken) => {
        for (const { before, step: done, seen, after } of play(taken)) {
          if (after === before) continue;
          expect(seen).toBe(before.round);
          if (done.by === 'driver') expect(after.plannedAt).toBe(before.plannedAt);
          if (done.by === 'driver' && done.does === 'accept') expect(before.state).toBe('proposed');
          if (done.by === 'garage' && done.does !== 'decline') expect(after.plannedAt).toBe(done.at);
        }
      }),
    );
  });

  it('takes one step of a round, and counts it', () => {
    fc.assert(
      fc.property(turns, (taken) => {
        for (const { before, after } of play(taken))
          expect(after.round).toBe(after === before ? before.round : before.round + 1);
      }),
    );
  });
});

describe('steps that come too late', () => {
  it('are told apart: changed meanwhile, over, or gone', () => {
    const cancel = { by: 'driver', does: 'cancel' } as const;
    expect(whyNoStep(null, 1, cancel)?.code).toBe('appointment_not_found');
    expect(whyNoStep({ ...asked, round: 2 }, 1, cancel)?.code).toBe('appointment_changed');
    expect(whyNoStep({ ...asked, state: 'cancelled' }, 1, cancel)?.code).toBe('appointment_over');
    expect(whyNoStep(asked, 1, cancel)).toBeNull();
  });

  it('count a confirmed time of a past day as over, not one of today', () => {
    const confirmed = { state: 'confirmed', plannedAt: '2026-12-01T09:00' } as const;
    expect(isAhead(confirmed, '2026-12-01')).toBe(true);
    expect(isAhead(confirmed, '2026-12-02')).toBe(false);
    expect(isAhead({ state: 'requested', plannedAt: null }, '2026-12-02')).toBe(true);
    expect(isAhead({ state: 'declined', plannedAt: null }, '2026-12-01')).toBe(false);
  });
});

describe('a request', () => {
  const days = (preferredOn: string, otherwiseOn: string | null) => ({ preferredOn, otherwiseOn });
  const at = { today: '2026-12-01', open: 0, askedToday: 0 };

  it('asks for days to come, two different ones', () => {
    expect(whyNoRequest(days('2026-12-01', '2026-12-02'), at)).toBeNull();
    expect(whyNoRequest(days('2026-11-30', null), at)).toBe('past');
    expect(whyNoRequest(days('2026-12-02', '2026-11-30'), at)).toBe('past');
    expect(whyNoRequest(days('2026-12-02', '2026-12-02'), at)).toBe('same_day');
  });

  it('is one of a few at a time', () => {
    expect(whyNoRequest(days('2026-12-02', null), { ...at, open: 2 })).toBeNull();
    expect(whyNoRequest(days('2026-12-02', null), { ...at, open: 3 })).toBe('too_many');
  });

  it('is one of some on a day, open or not', () => {
    expect(whyNoRequest(days('2026-12-02', null), { ...at, askedToday: 9 })).toBeNull();
    expect(whyNoRequest(days('2026-12-02', null), { ...at, askedToday: 10 })).toBe('too_many_today');
  });
});

describe('a time on the clock', () => {
  it('is one of an existing day', () => {
    expect(clockTimeSchema.safeParse('2026-12-01T23:59').success).toBe(true);
    for (const text of ['2026-02-30T09:00', '2026-12-01T24:00', '2026-12-01 09:00', '2026-12-01T09:60', ''])
      expect(clockTimeSchema.safeParse(text).success).toBe(false);
  });
});
