import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestCentral, type TestCentral } from '../support/central.ts';
import { MailCatcher } from '../support/mail-catcher.ts';
import { type Act, startTransferWorld } from '../support/transfer-world.ts';

const index = fc.nat({ max: 30 });
const role = fc.constantFrom('owner' as const, 'driver' as const);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('offer' as const), who: index, car: index, to: index, role }) },
  // By whom it is up to at that moment: else most runs would be refusals alone.
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('own offer' as const), car: index, to: index, role }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('send again' as const), who: index, offer: index }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), who: index, offer: index }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('accept' as const), offer: index }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('decline' as const), offer: index }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('days pass' as const), days: fc.integer({ min: 1, max: 8 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('jobs run' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('link' as const), car: index, fleet: index }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unlink' as const), car: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('other manager' as const), fleet: index }) },
);

/** Every way in which an offer can end, whatever the seed brings. */
const offer = (car: number): Act => ({ kind: 'own offer', car, to: 0, role: 'driver' });
const EXAMPLES: readonly [Act[]][] = [
  [[offer(0), { kind: 'days pass', days: 8 }, { kind: 'days pass', days: 8 }, { kind: 'jobs run' }]],
  [[offer(0), { kind: 'decline', offer: 0 }, offer(0), offer(0), { kind: 'accept', offer: 2 }, offer(1)]],
];

let central: TestCentral;
const mail = new MailCatcher();
beforeAll(async () => {
  central = await startTestCentral('PGlite', { mailTransport: mail });
});
afterAll(() => central.close());

it('keeps every passport with one holder in one place, and obeys nobody but who it is up to, in any order of actions with old pages and links', async () => {
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 20 }), async (acts) => {
      const world = await startTransferWorld(central, mail);
      for (const each of acts) {
        await world.play(each);
        await world.check();
      }
      await world.checkPages();
      for (const { state } of world.model.offers) ends.add(state);
    }),
    { numRuns: 12, endOnFailure: true, examples: [...EXAMPLES] },
  );
  // A run that never gets anywhere proves nothing.
  expect([...ends].toSorted()).toEqual(['accepted', 'declined', 'expired', 'offered', 'withdrawn']);
}, 300_000);
