import { EMPTY_CUSTOMER_DETAILS } from '../../src/shared/domain/customer.ts';
import { startTestDesk, type TestDesk } from '../support/test-desk.ts';
import type { BusyDeskLine, BusyDeskTask } from './busy-desk-lines.ts';

/**
 * A desk at work, as a process of its own that can be killed: it says what it finds on its disk, then goes on creating and
 * changing customers, and says of each only once the call has answered. With `settle` it waits until all has been sent.
 */
const task = JSON.parse(process.argv[2] ?? '{}') as BusyDeskTask;

function say(line: BusyDeskLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function lookAtDisk(desk: TestDesk): BusyDeskLine {
  const context = desk.desk.context();
  if (!context.ok) throw new Error('Nobody is signed in');
  const { db } = context.value;
  return {
    kind: 'found',
    integrity: String(db.pragma('integrity_check', { simple: true })),
    brokenLinks: (db.pragma('foreign_key_check') as unknown[]).length,
    customers: db.prepare('SELECT id FROM customer').pluck().all() as string[],
    queue: db.prepare('SELECT seq FROM outbox ORDER BY seq').pluck().all() as number[],
  };
}

async function work(desk: TestDesk): Promise<never> {
  let last: { id: string; phone: string } | null = null;
  for (let number = 1; ; number += 1) {
    if (last && number % 2 === 0) {
      const phone = `06${String(task.round).padStart(3, '0')}${String(number).padStart(5, '0')}`;
      await desk.get('customers.update', { id: last.id, changes: { phone }, before: { phone: last.phone } });
      last = { id: last.id, phone };
      say({ kind: 'changed', id: last.id, phone });
    } else {
      const { id } = await desk.get('customers.create', { ...EMPTY_CUSTOMER_DETAILS, lastName: `Klant ${number}` });
      last = { id, phone: '' };
      say({ kind: 'created', id });
    }
  }
}

const desk = startTestDesk({ apiUrl: task.apiUrl, folder: task.folder });
if (desk.desk.session().phase !== 'ready') {
  await desk.get('session.login', { email: task.garage.email, password: task.garage.password });
  await desk.until(({ firstSync }) => firstSync === null);
}
say(lookAtDisk(desk));
if (!task.settle) await work(desk);
await desk.until(({ waiting, attention }) => waiting === 0 && attention === 0);
say(lookAtDisk(desk));
await desk.stop();
