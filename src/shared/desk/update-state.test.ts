import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterUpdateEvent, FIRST_UPDATE_STATE, isLater, type UpdateEvent, type UpdateState } from './update-state.ts';

const CURRENT = '1.4.0';
const at = '2026-11-24T09:00:00.000Z';

const version = fc.constantFrom('1.3.9', '1.4.0', '1.4.1', '1.10.0', '2.0.0', '1.4', '1.4.1-beta.1', 'nieuw');
const busy = fc.constantFrom('unsaved' as const, 'printing' as const, 'importing' as const, 'sending' as const, null);
const event: fc.Arbitrary<UpdateEvent> = fc.oneof(
  fc.constant({ kind: 'look' as const }),
  fc.record({ kind: fc.constant('found' as const), version }),
  fc.constant({ kind: 'nothing' as const, at }),
  fc.constant({ kind: 'download' as const }),
  fc.record({ kind: fc.constant('progress' as const), percent: fc.integer({ min: 0, max: 100 }) }),
  fc.constant({ kind: 'downloaded' as const }),
  fc.constant({ kind: 'failed' as const, at }),
  fc.record({ kind: fc.constant('install' as const), busy }),
  fc.record({ kind: fc.constant('look_again' as const), busy }),
);

/** Each step of a story: the state before, what happened, the state after. */
function played(events: readonly UpdateEvent[]): readonly (readonly [UpdateState, UpdateEvent, UpdateState])[] {
  let state = FIRST_UPDATE_STATE;
  return events.map((happened) => {
    const before = state;
    state = afterUpdateEvent(before, happened, CURRENT);
    return [before, happened, state] as const;
  });
}

function holdsAlways(check: (before: UpdateState, happened: UpdateEvent, after: UpdateState) => void): void {
  const stories = fc.array(event, { maxLength: 60 });
  fc.assert(
    fc.property(stories, (events) => {
      for (const step of played(events)) check(...step);
    }),
    { numRuns: 500 },
  );
}

describe('an update, in whatever order things happen', () => {
  it('never goes in while something is under way', () => {
    holdsAlways((before, happened, after) => {
      if (after.phase !== 'installing' || before.phase === 'installing') return;
      expect(['ready', 'held']).toContain(before.phase);
      expect(happened).toMatchObject({ busy: null });
    });
  });

  it('never goes in after unsaved input or a file was in the way, until somebody asks again', () => {
    holdsAlways((before, _happened, after) => {
      if (before.phase === 'held' && ['unsaved', 'importing'].includes(before.because))
        expect(after.phase).not.toBe('installing');
    });
  });

  it('never takes a version that is not later', () => {
    holdsAlways((_before, _happened, after) => {
      if ('version' in after) expect(isLater(after.version, CURRENT)).toBe(true);
    });
  });

  it('is never ready before it was downloaded, and never of another version than was found', () => {
    holdsAlways((before, happened, after) => {
      if (after.phase === 'ready' && before.phase !== 'ready' && before.phase !== 'held') {
        expect(happened.kind).toBe('downloaded');
        expect(before).toMatchObject({ phase: 'downloading', version: after.version });
      }
    });
  });

  it('counts up while it is downloaded', () => {
    holdsAlways((before, _happened, after) => {
      if (before.phase === 'downloading' && after.phase === 'downloading')
        expect(after.percent).toBeGreaterThanOrEqual(before.percent);
    });
  });

  it('leaves a way on from every state: failed looks again, held asks again', () => {
    holdsAlways((_before, _happened, after) => {
      if (after.phase === 'failed' || after.phase === 'idle')
        expect(afterUpdateEvent(after, { kind: 'look' }, CURRENT).phase).toBe('checking');
      if (after.phase === 'held')
        expect(['ready', 'installing']).toContain(
          afterUpdateEvent(after, { kind: 'look_again', busy: null }, CURRENT).phase,
        );
    });
  });

  it('is lost to nothing once it is ready, but to its own installation', () => {
    holdsAlways((before, _happened, after) => {
      if (before.phase === 'ready') expect(['ready', 'held', 'installing']).toContain(after.phase);
    });
  });
});

describe('versions', () => {
  it.each([
    ['1.4.1', '1.4.0', true],
    ['1.10.0', '1.9.9', true],
    ['2.0.0', '1.99.99', true],
    ['1.4.0', '1.4.0', false],
    ['1.3.9', '1.4.0', false],
    ['1.4.1-beta.1', '1.4.0', false],
    ['latest', '1.4.0', false],
  ])('%s is later than %s: %s', (other, ours, expected) => {
    expect(isLater(other, ours)).toBe(expected);
  });
});
