import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../test/support/memory-database.ts';
import type { Db } from '../db/open-database.ts';
import { insertCommand, listOutbox, listOutboxNaming, markRefused, renumber } from './outbox.ts';

function add(db: Db, seq: number, payload: Record<string, unknown> = { seq }): void {
  const id = `019b76da-a800-7000-8000-${seq.toString().padStart(12, '0')}`;
  const actor = { id, name: 'Sanne' };
  const at = '2026-11-23T09:00:00.000Z';
  const command = { id, seq, type: 'customer.create', version: 1, payload, dependsOn: [], actor, at };
  insertCommand(db, command, { subject: '', customerId: null, creates: [], importId: null });
}

const ORDER = ['refused there', 'waiting', 'refused here'] as const;
const outcome = fc.constantFrom(...ORDER);

describe('new numbers for the outbox', () => {
  it('keep every command and its order, however often they are given', () => {
    const db = openMemoryDatabase();
    fc.assert(
      fc.property(fc.array(fc.array(outcome, { maxLength: 6 }), { maxLength: 5 }), (rounds) => {
        db.exec('BEGIN');
        let lastSeq = 40;
        let made = 0;
        for (const refusals of rounds) {
          const answered = lastSeq + refusals.filter((one) => one === 'refused there').length;
          // Answers come in the order of the numbers.
          for (const one of refusals.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))) {
            made += 1;
            lastSeq += 1;
            add(db, lastSeq);
            if (one !== 'waiting') markRefused(db, lastSeq, { code: 'conflict' });
          }
          const before = listOutbox(db);
          const unanswered = before.filter(({ command, state }) => state !== 'refused' || command.seq > answered);
          lastSeq = renumber(db, answered);
          const all = listOutbox(db);
          const numbered = all.filter(({ command }) => command.seq > 0);
          expect(numbered.map(({ command }) => command.seq)).toEqual(numbered.map((_one, index) => index + 1));
          expect(numbered.map(({ command }) => command.id)).toEqual(unanswered.map(({ command }) => command.id));
          expect(all).toHaveLength(made);
          // Ids cannot be made again for the next round.
          db.prepare('UPDATE outbox SET id = hex(randomblob(16))').run();
        }
        db.exec('ROLLBACK');
      }),
      { numRuns: 40 },
    );
    db.close();
  });
});

describe('commands that name something', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '.', '*', '(', '|', '-', '\n', 'é'),
    minLength: 1,
    maxLength: 3,
  });

  it('are those in whose payload it stands as a whole value, whatever is in it', () => {
    const db = openMemoryDatabase();
    fc.assert(
      fc.property(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 6 }), fc.array(text), (payloads, texts) => {
        db.exec('BEGIN');
        for (const [index, values] of payloads.entries()) add(db, index + 1, { at: { values } });
        const named = listOutboxNaming(db, texts).map(({ command }) => command.seq);
        db.exec('ROLLBACK');
        const expected = payloads.flatMap((values, index) =>
          values.some((one) => texts.includes(one)) ? [index + 1] : [],
        );
        expect(named).toEqual(expected);
      }),
    );
    db.close();
  });
});
