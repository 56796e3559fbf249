import { sql } from 'kysely';
import { entityTable } from '../../../src/central/db/entity-tables.ts';
import type { Db } from '../../../src/main/db/open-database.ts';
import { readCommand } from '../../../src/shared/commands/registry.ts';
import { ENTITY_NAMES } from '../../../src/shared/domain/entities.ts';
import { formatPlate } from '../../../src/shared/domain/plate.ts';
import { decryptedBytes } from '../../support/decrypted-bytes.ts';
import { compareRows } from './check-desk.ts';
import type { KnownRow, Ledger, LostCar } from './ledger.ts';
import type { Notebook } from './notebook.ts';
import { shownRows } from './rows-of-desk.ts';
import type { SimDesk } from './sim-desk.ts';
import { Violation } from './violation.ts';
import type { Post, World } from './world.ts';

/** What stands in the service's tables for the desks, whatever its feed told. */
async function rowsOfService(world: World, garageId: string): Promise<Map<string, KnownRow>> {
  const rows = new Map<string, KnownRow>();
  for (const entity of ENTITY_NAMES) {
    const { table, image } = entityTable(entity);
    const answer = await sql<{ id: string; revision: number; image: string }>`
      select t.id, t.revision, ${image} as image from ${table} t
      where t.garage_id = ${garageId} and not t.away`.execute(world.service.central.db);
    for (const { id, revision, image: text } of answer.rows) rows.set(id, { entity, revision, data: JSON.parse(text) });
  }
  return rows;
}

/**
 * Every change in the feed has one cause: a command that was applied once, somebody elsewhere, or a customer who left or came back. One
 * who came back to be erased left no word of it.
 */
function checkCauses(ledger: Ledger, elsewhere: number): void {
  const applied = [...ledger.finals.values()].map(({ revision }) => revision).filter((revision) => revision !== null);
  if (new Set(applied).size !== applied.length) throw new Violation('two commands claim one revision');
  const unsaid = [...ledger.skipped].filter((revision) => !applied.includes(revision)).length;
  const others = elsewhere + ledger.sentAway.size + ledger.broughtBack.size + unsaid;
  if (applied.length + others !== ledger.changes)
    throw new Violation(`${ledger.changes} revisions have ${applied.length} commands and ${others} other causes`);
}

/** One mail for each thing that asks for one; of an appointment one for each step of the garage at most. */
async function checkMails(world: World, { garageId }: Ledger): Promise<void> {
  const answer = await sql<{ kind: string }>`
    select m.kind from mails m left join appointments a on a.id = m.about_id where m.garage_id = ${garageId}
    group by m.kind, m.about_id, a.round
    having count(*) > case when m.kind = 'appointment-answer' then coalesce(a.round - 1, count(*)) else 1 end`.execute(
    world.service.central.db,
  );
  const [twice] = answer.rows;
  if (twice) throw new Violation(`a mail went out twice: ${twice.kind}`);
}

/** Every command that was executed has one line in the audit, and nothing else has. */
async function checkAudit(world: World, { garageId }: Ledger): Promise<void> {
  const answer = await sql<{ id: string }>`
    select coalesce(r.command_id, a.id) as id
    from (select command_id from command_results where garage_id = ${garageId} and status <> 'refused') r
    full join (select id from audit where garage_id = ${garageId} and kind = 'command') a on a.id = r.command_id
    where r.command_id is null or a.id is null`.execute(world.service.central.db);
  const [wrong] = answer.rows;
  if (wrong) throw new Violation(`the audit does not fit the commands that were executed: ${wrong.id}`);
}

export async function checkService(world: World, ledger: Ledger): Promise<void> {
  compareRows(
    'the service against its own feed',
    await rowsOfService(world, ledger.garageId),
    ledger.rowsAt(ledger.revision),
  );
  checkCauses(ledger, world.elsewhere.get(ledger.garageId) ?? 0);
  await checkMails(world, ledger);
  await checkAudit(world, ledger);
}

/** Commands of one desk were executed in the order in which they were given. */
function checkOrder(name: string, notebook: Notebook, ledger: Ledger): void {
  // What was on its way when somebody signed out may arrive after what was given later, under another desk id.
  const given = [...notebook.noted.values()].filter(({ givenUp }) => !givenUp).map(({ command }) => command.id);
  const executed = ledger.executed.filter((id) => given.includes(id));
  const inOrder = given.filter((id) => ledger.finals.has(id));
  if (executed.join() !== inOrder.join()) throw new Violation(`the commands of ${name} were executed in another order`);
}

/** What a refusal says afterwards that named a car or a customer who is gone, and one that was refused at the desk. */
const SAYS_NO_MORE: readonly (string | null)[] = ['command_malformed', 'access_revoked', 'customer_erased'];

/** What builds on something refused is refused with the first of the chain. */
function checkDependants(name: string, notebook: Notebook, ledger: Ledger): void {
  for (const noted of notebook.noted.values()) {
    const final = ledger.finals.get(noted.command.id);
    const needed = notebook.neededBy(noted).map((id) => ledger.finals.get(id));
    const refused = needed.find((other) => other?.status === 'refused');
    if (!final || !refused || SAYS_NO_MORE.includes(final.code)) continue;
    if (
      final.code !== 'depends_on_refused' ||
      final.root_command_id !== (refused.root_command_id ?? refused.command_id)
    )
      throw new Violation(
        `a ${noted.command.type} of ${name} builds on what was refused, and got ${final.code ?? final.status}`,
      );
  }
}

/** Each acknowledged command is applied, or stands once under Te controleren. */
async function checkSettled(name: string, { desk, notebook, ledger }: Post): Promise<void> {
  const parked = await desk.program.get('sync.outbox', undefined);
  for (const { command, givenUp } of notebook.noted.values()) {
    const final = ledger.finals.get(command.id);
    const places = parked.filter(({ commandId }) => commandId === command.id);
    const refusal = places[0]?.refusal;
    const lost = refusal?.code === 'access_revoked' || refusal?.code === 'customer_erased';
    if (givenUp) continue;
    // The service drops the values once the desk has them; a backup from before that brings back the question alone.
    if (refusal?.code === 'conflict' && !refusal.conflicts?.length && !notebook.restored)
      throw new Violation(`a conflict at ${name} does not say which values it is about`);
    // Parked at the desk itself, it need never be sent.
    if (!final && !refusal) throw new Violation(`a ${command.type} of ${name} was never executed`);
    const wanted = !final || final.status === 'refused' || lost ? 1 : 0;
    if (places.length !== wanted)
      throw new Violation(
        `a ${command.type} of ${name} is ${final?.code ?? final?.status} and stands ${places.length} times (${refusal?.code}) under Te controleren`,
      );
  }
}

/** The revision that last changed a field before another one. */
function lastChange(ledger: Ledger, id: string, field: string, before: number): number {
  // A row that was away comes back as it was.
  const rowAt = (revision: number): KnownRow | undefined =>
    ledger.rowsAt(revision).get(id) ?? (revision > 1 && ledger.awayAt.has(id) ? rowAt(revision - 1) : undefined);
  const valueAt = (revision: number) => JSON.stringify(rowAt(revision)?.data[field]);
  let revision = before - 1;
  while (revision > 1 && valueAt(revision - 1) === valueAt(before - 1)) revision -= 1;
  return revision;
}

/** Nobody's change was overwritten by somebody who had not seen it. */
function checkMerges(name: string, notebook: Notebook, ledger: Ledger): void {
  const own = new Set([...notebook.noted.keys()].map((id) => ledger.finals.get(id)?.revision));
  for (const { command, atRevision } of notebook.noted.values()) {
    const revision = ledger.finals.get(command.id)?.revision ?? null;
    const read = readCommand(command);
    const edit = read.ok ? read.value.definition.fieldEdit(read.value.payload) : null;
    if (revision === null || atRevision === null || !edit || ledger.lostIds.has(edit.target.id)) continue;
    const before = ledger.rowsAt(revision - 1).get(edit.target.id)?.data;
    for (const [field, mine] of Object.entries(edit.changes)) {
      if (!before || mine === undefined || JSON.stringify(before[field]) === JSON.stringify(mine)) continue;
      const changed = lastChange(ledger, edit.target.id, field, revision);
      if (changed > atRevision && !own.has(changed))
        throw new Violation(`a ${command.type} of ${name} overwrote the ${field} of revision ${changed} unseen`);
    }
  }
}

function checkIndexes(name: string, desk: SimDesk): void {
  const wrong = desk.eyes
    ?.prepare<[], { n: number }>(
      `SELECT (SELECT count(*) FROM shadow)
        + (SELECT count(*) FROM customer_words WHERE rowid NOT IN (SELECT rowid FROM customer))
        + (SELECT count(*) FROM customer WHERE rowid NOT IN (SELECT rowid FROM customer_words))
        + (SELECT count(*) FROM contact_words WHERE rowid NOT IN (SELECT rowid FROM contact))
        + (SELECT count(*) FROM contact WHERE rowid NOT IN (SELECT rowid FROM contact_words))
        + (SELECT count(*) FROM plate_parts WHERE rowid NOT IN (SELECT rowid FROM vehicle))
        + (SELECT count(*) FROM vehicle WHERE rowid NOT IN (SELECT rowid FROM plate_parts))
        + (SELECT count(*) FROM passport p JOIN vehicle v ON v.id = p.vehicle_id WHERE p.plate <> v.plate) AS n`,
    )
    .get();
  if (wrong?.n !== 0) throw new Violation(`${name} keeps shadows, or an index that does not fit its rows`);
}

/** Whether the plate of a lost car may be known here all the same. */
function mayKnow(car: LostCar, notebook: Notebook, ledger: Ledger): boolean {
  const typed = notebook.typedPlates.filter(({ plate }) => plate === car.plate);
  const typedSince = typed.some(({ atRevision }) => (atRevision ?? Number.MAX_SAFE_INTEGER) >= car.atRevision);
  const present = [...ledger.rowsAt(ledger.revision).values()].some(({ data }) => data.plate === car.plate);
  // A car that this desk never had is known to it from its own counter alone: nobody can tell it which one was lost.
  const had = (notebook.shown.has(car.vehicleId) && !ledger.awayAt.has(car.vehicleId)) || notebook.made(car.vehicleId);
  return typedSince || present || (typed.length > 0 && !had);
}

/** The tables in which a plate stands, for whoever has to find out why. */
function whereItStands(db: Db, plate: string): readonly string[] {
  const tables = [
    'customer',
    'vehicle',
    'passport',
    'fleet',
    'contact',
    'maintenance',
    'event',
    'appointment',
    'outbox',
    'shadow',
    'meta',
  ];
  const found = tables.flatMap((table) =>
    db
      .prepare<[], object>(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .filter((text) => text.includes(plate) || text.includes(formatPlate(plate)))
      .map((text) => `${table} ${text}`),
  );
  return found.length > 0 ? found : ['no row: a free page, an index or the log'];
}

/** Plates of cars that left the desks with their holders; not those that a command names which is not settled. */
function platesAway({ notebook, ledger }: Post): readonly string[] {
  const unsettled = JSON.stringify(notebook.outbox());
  const plates = [...ledger.away.values()].map(({ data }) => data.plate).filter((plate) => typeof plate === 'string');
  return plates.filter((plate) => ![plate, formatPlate(plate)].some((text) => unsettled.includes(text)));
}

function checkErased(name: string, post: Post): void {
  const { desk, notebook, ledger } = post;
  const lost = ledger.lostCars.filter((car) => !mayKnow(car, notebook, ledger)).map(({ plate }) => plate);
  const gone = [...lost, ...platesAway(post)];
  if (gone.length === 0) return;
  const bytes = decryptedBytes(desk);
  for (const plate of gone) {
    if ([plate, formatPlate(plate)].some((text) => bytes.includes(text)))
      throw new Violation(
        `${name} still has the plate of a car that is ${lost.includes(plate) ? 'lost' : 'away'} in its files: ${desk.eyes && whereItStands(desk.eyes, plate)}`,
      );
  }
}

/** No command names a customer who was erased, but the one that asked for it. */
function checkForgotten(name: string, { notebook, ledger }: Post): void {
  const texts = notebook.outbox().filter(({ command }) => command.type !== 'customer.erase');
  for (const { command, refusal } of texts) {
    const id = [...ledger.erasedCustomers].find((one) => JSON.stringify(command.payload).includes(one));
    if (id !== undefined)
      throw new Violation(`${name} still has a ${command.type} (${refusal?.code}) about the erased customer ${id}`);
  }
}

/** Everything that must hold at a desk when the network has healed. */
export async function checkSettledDesk(post: Post): Promise<void> {
  const { desk, notebook, ledger } = post;
  const name = `desk ${desk.index}`;
  if (!desk.eyes) throw new Violation(`${name} is not signed in`);
  compareRows(`${name} in the end`, shownRows(desk.eyes), ledger.rowsAt(ledger.revision));
  await checkSettled(name, post);
  checkOrder(name, notebook, ledger);
  checkDependants(name, notebook, ledger);
  checkMerges(name, notebook, ledger);
  if (notebook.meta?.access !== ledger.lostCars.length + ledger.erased + ledger.sentAway.size)
    throw new Violation(`${name} does not know how much it lost`);
  checkIndexes(name, desk);
  checkErased(name, post);
  checkForgotten(name, post);
}
