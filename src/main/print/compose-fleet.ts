import { fleetOverview } from '../../shared/desk/fleet-overview.ts';
import type { OverviewChoice } from '../../shared/desk/overview-choice.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { ok } from '../../shared/domain/result.ts';
import type { PrintRequest } from '../../shared/ipc/print-input.ts';
import type { Outcome } from '../services/context.ts';
import { showFleet } from '../services/list-fleets.ts';
import { listOverviewCars } from '../services/overview-cars.ts';
import type { Composed, PrintSource } from './composed.ts';
import { fleetOverviewPage } from './fleet-overview-page.ts';
import { loginLetter } from './login-letter.ts';
import { fileNamePart } from './write-file.ts';

/** The overview of a fleet, with the columns and the order that somebody chose (manual, section 3). */
export async function composeOverview(
  source: PrintSource,
  fleetId: string,
  choice: OverviewChoice,
): Promise<Outcome<Composed>> {
  const cars = await listOverviewCars(source.context, fleetId);
  if (!cars.ok) return cars;
  const context = source.context();
  if (!context.ok) return context;
  const detail = showFleet(context.value, fleetId);
  if (!detail.ok) return detail;
  const { fleet } = detail.value;
  const now = context.value.now();
  const document = await fleetOverviewPage({
    garageName: source.garageName(),
    detail: detail.value,
    overview: fleetOverview(cars.value, choice, dutchDay(now)),
    printedAt: now.toISOString(),
    updatedThrough: source.updatedThrough(),
  });
  return ok({
    document,
    title: `Wagenpark ${fleet.name}`,
    about: [{ entity: 'fleet', id: fleetId }, ...cars.value.map(({ id }) => ({ entity: 'passport' as const, id }))],
    fileName: `Wagenpark-${fileNamePart(fleet.name) || 'overzicht'}-${dutchDay(now)}.pdf`,
    mailTo: fleet.email,
  });
}

/** The letter with the login of a fleet. The password stays nowhere but in that document. */
export function composeLogin(
  source: PrintSource,
  { fleetId, ...login }: Omit<Extract<PrintRequest, { kind: 'login' }>, 'kind'>,
): Outcome<Composed> {
  const context = source.context();
  if (!context.ok) return context;
  const found = showFleet(context.value, fleetId);
  if (!found.ok) return found;
  const { name, managerName } = found.value.fleet;
  const printedAt = context.value.now().toISOString();
  return ok({
    document: loginLetter({ ...login, fleetName: name, managerName, garageName: source.garageName(), printedAt }),
    title: `Inloggegevens ${name}`,
    about: [{ entity: 'fleet', id: fleetId }],
    fileName: `Inloggegevens-${fileNamePart(name) || 'wagenpark'}.pdf`,
    mailTo: '',
  });
}
