import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import type { TableSaver } from '../files/table-saver.ts';
import type { DeskContext, Outcome } from '../services/context.ts';
import { createCustomer } from '../services/create-customer.ts';
import { discardCommand } from '../services/discard-command.ts';
import { eraseCustomer } from '../services/erase-customer.ts';
import { findDuplicates } from '../services/find-duplicates.ts';
import type { Importer } from '../services/import/importer.ts';
import { inviteAgain } from '../services/invite-again.ts';
import { issuePassport } from '../services/issue-passport.ts';
import { linkPassport, unlinkPassport } from '../services/link-passport.ts';
import { listCustomerRows } from '../services/list-customers.ts';
import { listFleetPlates, listFleetRows, showFleet, suggestFleetRefs } from '../services/list-fleets.ts';
import { listPassportRows, lookUpPlate } from '../services/list-passports.ts';
import { countWorkPerWindow, listWorkRows } from '../services/list-work.ts';
import { mergeCustomers } from '../services/merge-customers.ts';
import { openedCustomer, searchEverything } from '../services/search-everything.ts';
import { settleConflict } from '../services/settle-conflict.ts';
import { showCustomer } from '../services/show-customer.ts';
import { showHistory } from '../services/show-history.ts';
import { showHome } from '../services/show-home.ts';
import { showOutbox } from '../services/show-outbox.ts';
import { showTimeline } from '../services/show-timeline.ts';
import { updateCustomer } from '../services/update-customer.ts';
import { updateVehicle } from '../services/update-vehicle.ts';
import { appointmentHandlers } from './appointment-handlers.ts';
import { auditHandlers } from './audit-handlers.ts';
import { contactHandlers } from './contact-handlers.ts';
import { draftHandlers } from './draft-handlers.ts';
import { fleetHandlers } from './fleet-handlers.ts';
import { garageHandlers } from './garage-handlers.ts';
import type { Handlers } from './handler-types.ts';
import { importHandlers } from './import-handlers.ts';
import { linkManyHandlers } from './link-many-handlers.ts';
import { loginHandlers } from './login-handlers.ts';
import { lookUpHandlers } from './look-up-handlers.ts';
import { type Printing, printHandlers } from './print-handlers.ts';
import { sessionHandlers } from './session-handlers.ts';
import { staffHandlers } from './staff-handlers.ts';
import { type SystemDeps, systemHandlers } from './system-handlers.ts';
import { type Updating, updateHandlers } from './update-handlers.ts';

/** What the handlers need beside the desk: files to save, and the system. */
export interface HandlerDeps extends SystemDeps {
  readonly desk: Desk;
  readonly importer: Importer;
  readonly tables: TableSaver;
  readonly saveReport: () => Promise<Outcome<{ readonly savedTo: string } | null>>;
  readonly printing: Printing;
  readonly updates: Updating;
}

/** `view` always has an answer; `act` is a use case, which may be refused. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { desk, importer, printing, saveReport, tables, updates, ...system } = deps;
  const view =
    <I, O>(work: (context: DeskContext, input: I) => O) =>
    (input: I): Outcome<O> => {
      const context = desk.context();
      return context.ok ? ok(work(context.value, input)) : context;
    };
  const act =
    <I, O>(work: (context: DeskContext, input: I) => Outcome<O>) =>
    (input: I): Outcome<O> => {
      const context = desk.context();
      return context.ok ? work(context.value, input) : context;
    };
  return {
    ...sessionHandlers(desk),
    ...staffHandlers(desk),
    ...garageHandlers(desk),
    'home.overview': view(showHome),
    ...draftHandlers(desk),
    'search.find': view(searchEverything),
    'customers.opened': act(openedCustomer),
    'customers.list': view(listCustomerRows),
    'customers.profile': act((context, { id }: { id: string }) => showCustomer(context, id)),
    'customers.timeline': view(showTimeline),
    'customers.duplicates': view(findDuplicates),
    'customers.create': act(createCustomer),
    'customers.update': act(updateCustomer),
    'customers.merge': act(mergeCustomers),
    'customers.erase': act(eraseCustomer),
    ...auditHandlers(desk),
    ...contactHandlers(desk),
    'passports.list': view(listPassportRows),
    'passports.issue': act(issuePassport),
    'passports.invite': act(inviteAgain),
    'passports.link': act(linkPassport),
    'passports.unlink': act(unlinkPassport),
    ...linkManyHandlers(desk),
    'passports.lookup': view((context, { plate }: { plate: string }) => lookUpPlate(context, plate)),
    ...lookUpHandlers(desk),
    'vehicles.update': act(updateVehicle),
    'work.list': view(listWorkRows),
    'work.counts': view(countWorkPerWindow),
    'fleets.list': view(listFleetRows),
    'fleets.suggest': view((context, { text }: { text: string }) => suggestFleetRefs(context, text)),
    'fleets.detail': act((context, { id }: { id: string }) => showFleet(context, id)),
    'fleets.plates': view(listFleetPlates),
    ...fleetHandlers(desk),
    ...loginHandlers(desk),
    ...printHandlers(printing),
    ...appointmentHandlers(desk),
    ...importHandlers(desk, importer, tables),
    'sync.status': () => ok(desk.sync()),
    'sync.outbox': view(showOutbox),
    'sync.history': view(showHistory),
    'sync.saveReport': () => saveReport(),
    'sync.now': () => {
      desk.wake();
      return ok(desk.sync());
    },
    'sync.discard': act((context, { commandId }: { commandId: string }) => discardCommand(context, commandId)),
    'sync.settleConflict': act(settleConflict),
    ...updateHandlers(updates),
    ...systemHandlers(system),
  };
}
