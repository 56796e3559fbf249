import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openMemoryDatabase } from '../../../test/support/memory-database.ts';
import type { Db } from '../db/open-database.ts';
import { insertCommand, listOutbox, markRefused, renumber } from './outbox.ts';

function add(db: Db, seq: number): void {
  const id = `019b76da-a800-7000-8000-${seq.toString().padStart(12, '0')}`;
  const actor = { id, name: 'Sanne' };
  const at = '2026-11-23T09:00:00.000Z';
  const command = { id, seq, type: 'customer.create', version: 1, payload: { seq }, dependsOn: [], actor, at };
  insertCommand(db, command, { subject: '', customerId: null, creates: [] });
}

describe('new numbers for the outbox', () => {
  it('keep every command and its order, however often they are given', () => {
    const db = openMemoryDatabase();
    fc.assert(
      fc.property(fc.array(fc.array(fc.boolean(), { maxLength: 6 }), { maxLength: 5 }), (rounds) => {
        db.exec('BEGIN');
        let lastSeq = 40;
        let made = 0;
        for (const refusals of rounds) {
          for (const refused of refusals) {
            made += 1;
            lastSeq += 1;
            add(db, lastSeq);
            if (refused) markRefused(db, lastSeq, { code: 'conflict' });
          }
          lastSeq = renumber(db);
          const all = listOutbox(db);
          const open = all.filter(({ state }) => state !== 'refused').map(({ command }) => command.seq);
          expect(open).toEqual(open.map((_seq, index) => index + 1));
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
