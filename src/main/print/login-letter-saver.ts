import type { FleetLoginAnswer } from '../../shared/api/fleet-login.ts';
import type { Desk } from '../desk.ts';
import type { Outcome } from '../services/context.ts';
import { showFleet } from '../services/list-fleets.ts';
import { loginLetter } from './login-letter.ts';
import { renderPdf } from './render-pdf.ts';
import { fileNamePart, savePdf } from './save-pdf.ts';

/** Saving the letter with the login of a fleet, where `chooseFile` says. The password stays nowhere but in that file. */
export function loginLetterSaver(desk: Desk, chooseFile: (suggestedName: string) => Promise<string | null>) {
  return async (fleetId: string, login: FleetLoginAnswer): Promise<Outcome<{ readonly savedTo: string } | null>> => {
    const context = desk.context();
    if (!context.ok) return context;
    const found = showFleet(context.value, fleetId);
    if (!found.ok) return found;
    const { name, managerName } = found.value.fleet;
    const garageName = desk.session().garageName ?? '';
    const printedAt = context.value.now().toISOString();
    return savePdf({ chooseFile, renderPdf }, `Inloggegevens-${fileNamePart(name) || 'wagenpark'}.pdf`, () =>
      loginLetter({ ...login, fleetName: name, managerName, garageName, printedAt }),
    );
  };
}
