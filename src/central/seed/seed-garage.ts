import { uuidv7 } from 'uuidv7';
import { hashPassword, type PasswordCost } from '../auth/passwords.ts';
import type { Db } from '../db/tables.ts';

export interface NewGarage {
  /** Made up when absent. */
  readonly id?: string;
  readonly name: string;
  readonly staff: {
    readonly id?: string;
    readonly name: string;
    readonly email: string;
    readonly password: string;
  };
  /** A lower cost makes tests quick; leave it out for anything that people use. */
  readonly passwordCost?: PasswordCost;
}

/** Makes a garage without customers, and one login for it. */
export async function seedGarage(
  db: Db,
  garage: NewGarage,
): Promise<{ readonly garageId: string; readonly staffId: string }> {
  const garageId = garage.id ?? uuidv7();
  const staffId = garage.staff.id ?? uuidv7();
  const { name, email, password } = garage.staff;
  const passwordHash = await hashPassword(password, garage.passwordCost);
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('garages').values({ id: garageId, name: garage.name }).execute();
    await trx
      .insertInto('staff')
      .values({ id: staffId, garage_id: garageId, email: email.toLowerCase(), name, password_hash: passwordHash })
      .execute();
  });
  return { garageId, staffId };
}
