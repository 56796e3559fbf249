import { parseEmail } from '../../shared/domain/email.ts';
import { type FleetDetails, fleetDetailsSchema } from '../../shared/domain/fleet.ts';
import { onlyProblems, type Problem, type Problems } from './problems.ts';
import { tooLong } from './too-long.ts';

/**
 * What is wrong with a fleet account, per field. `passportEmail` is the address of the manager's own AutoPaspoort, which
 * the account may not have (manual, section 1, "Let op"); whether it is in use elsewhere the main process knows.
 */
export function validateFleet(values: FleetDetails, passportEmail: string | null): Problems<FleetDetails> {
  const wrong = onlyProblems<FleetDetails>({
    name: values.name.trim() === '' ? 'fields.problem.required' : null,
    managerName: values.managerName.trim() === '' ? 'fields.problem.required' : null,
    email: emailProblem(values.email, passportEmail),
  });
  return { ...tooLong(fleetDetailsSchema, values), ...wrong };
}

function emailProblem(text: string, passportEmail: string | null): Problem | null {
  if (text.trim() === '') return 'fields.problem.emailRequired';
  const email = parseEmail(text);
  if (email === null) return 'fields.problem.email';
  return email === passportEmail ? 'fields.problem.ownPassport' : null;
}

/** The details as they are saved. */
export function tidyFleet(values: FleetDetails): FleetDetails {
  return { name: values.name.trim(), managerName: values.managerName.trim(), email: parseEmail(values.email) ?? '' };
}
