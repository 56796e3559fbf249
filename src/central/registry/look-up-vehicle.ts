import type { RegistryAnswer } from '../../shared/api/registry.ts';
import { type RegistryVehicle, registryVehicleSchema } from '../../shared/domain/registry-vehicle.ts';
import { ApiProblem } from '../api-problem.ts';
import type { Context } from '../context.ts';
import { RegistryUnavailable } from './registry-source.ts';

/** RDW publishes once a day. */
const FRESH_MS = 24 * 3_600_000;

interface Known {
  readonly vehicle: RegistryVehicle | null;
  readonly asOf: Date;
}

async function read({ db }: Context, plate: string): Promise<Known | null> {
  const row = await db.selectFrom('registry_answers').selectAll().where('plate', '=', plate).executeTakeFirst();
  if (!row) return null;
  return { vehicle: row.data === null ? null : registryVehicleSchema.parse(JSON.parse(row.data)), asOf: row.as_of };
}

async function keep({ db }: Context, plate: string, { vehicle, asOf }: Known): Promise<void> {
  const values = { data: vehicle === null ? null : JSON.stringify(vehicle), as_of: asOf };
  await db
    .insertInto('registry_answers')
    .values({ plate, ...values })
    .onConflict((conflict) => conflict.column('plate').doUpdateSet(values))
    .execute();
}

async function ask(context: Context, plate: string, before: Known | null): Promise<Known> {
  try {
    const known = { vehicle: await context.registry(plate), asOf: context.now() };
    await keep(context, plate, known);
    return known;
  } catch (error) {
    if (!(error instanceof RegistryUnavailable)) throw error;
    context.log(`vehicle registry: ${error.message}`);
    // Yesterday's answer with its date is of more use at a counter than none.
    if (before) return before;
    throw new ApiProblem('unavailable', 'The vehicle registry does not answer.');
  }
}

/** What the registry says of a plate, asked at most once a day. Throws `unavailable` when nobody knows. */
export async function lookUpVehicle(context: Context, plate: string): Promise<RegistryAnswer> {
  const before = await read(context, plate);
  const fresh = before && context.now().getTime() - before.asOf.getTime() < FRESH_MS;
  const { vehicle, asOf } = fresh ? before : await ask(context, plate, before);
  return { vehicle, asOf: asOf.toISOString() };
}
