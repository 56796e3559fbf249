import { assertNever } from '../../shared/domain/result.ts';
import type { PrintRequest } from '../../shared/ipc/print-input.ts';
import type { Outcome } from '../services/context.ts';
import { composeCar } from './compose-car.ts';
import { composeReminders, composeWorklist } from './compose-due.ts';
import { composeLogin, composeOverview } from './compose-fleet.ts';
import type { Composed, PrintSource } from './composed.ts';
import { composePerson } from './person/compose-person.ts';

/** Makes the document that somebody asked for out of what the desk knows now. */
export async function compose(source: PrintSource, request: PrintRequest): Promise<Outcome<Composed>> {
  switch (request.kind) {
    case 'overview':
      return composeOverview(source, request.fleetId, request.choice);
    case 'passport':
    case 'closing':
      return composeCar(source, request.kind, request.passportId);
    case 'login':
      return composeLogin(source, request);
    case 'worklist':
      return composeWorklist(source, request.cars);
    case 'reminders':
      return composeReminders(source, request);
    case 'person':
      return composePerson(source, request.customerId);
    default:
      return assertNever(request);
  }
}
