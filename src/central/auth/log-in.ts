import type { LoginAnswer, LoginRequest } from '../../shared/api/auth.ts';
import { parseEmail } from '../../shared/domain/email.ts';
import { ApiProblem } from '../api-problem.ts';
import type { Context } from '../context.ts';
import { registerDesk } from './desks.ts';
import { issueTokens } from './issue-tokens.ts';
import { verifyPassword } from './passwords.ts';

/** Days without contact after which a desk locks personal data (DESIGN, Revocation). */
const LEASE_DAYS = 30;

async function findStaff(context: Context, email: string) {
  return context.db
    .selectFrom('staff as s')
    .innerJoin('garages as g', 'g.id', 's.garage_id')
    .select(['s.id', 's.name', 's.email', 's.password_hash', 's.garage_id', 'g.name as garage_name'])
    .where('s.email', '=', email)
    .executeTakeFirst();
}

/** Signs a member of staff in at a desk. An unknown address and a wrong password get one and the same answer. */
export async function logIn(context: Context, request: LoginRequest): Promise<LoginAnswer> {
  const email = parseEmail(request.email);
  const staff = email === null ? undefined : await findStaff(context, email);
  const right = await verifyPassword(request.password, staff?.password_hash ?? null);
  if (!staff || !right) throw new ApiProblem('login_failed', 'E-mail and password do not belong together.');
  return context.db.transaction().execute(async (trx) => {
    const desk = await registerDesk(trx, { id: request.deskId, garageId: staff.garage_id, name: request.deskName });
    const caller = { deskId: request.deskId, garageId: staff.garage_id, staffId: staff.id };
    return {
      tokens: await issueTokens(trx, caller, context.now(), null),
      garage: { id: staff.garage_id, name: staff.garage_name },
      staff: { id: staff.id, name: staff.name, email: staff.email },
      recoveryKey: desk.recoveryKey,
      leaseDays: LEASE_DAYS,
      lastSeq: desk.lastSeq,
    };
  });
}
