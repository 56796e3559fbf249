import { ApiProblem } from '../api-problem.ts';
import type { Context } from '../context.ts';
import type { Caller } from './caller.ts';
import { verifyPassword } from './passwords.ts';

/** Who asks, when the password is right: the names of the login and of the desk. Throws `login_failed`. */
export async function proveCaller({ db }: Context, { staffId, deskId }: Caller, password: string) {
  const { password_hash, staff, desk } = await db
    .selectFrom('staff as s')
    .innerJoin('desks as d', 'd.garage_id', 's.garage_id')
    .select(['s.password_hash', 's.name as staff', 'd.name as desk'])
    .where('s.id', '=', staffId)
    .where('d.id', '=', deskId)
    .executeTakeFirstOrThrow();
  if (!(await verifyPassword(password, password_hash)))
    throw new ApiProblem('login_failed', "This is not the password of the desk's login.");
  return { staff, desk };
}
