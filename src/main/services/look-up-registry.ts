import type { RegistryAnswer } from '../../shared/api/registry.ts';
import { dutchDay } from '../../shared/domain/dates.ts';
import { registryDifferences, registryWarnings } from '../../shared/domain/registry-rules.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { RegistryView } from '../../shared/ipc/views.ts';
import { getRegistryAnswer, putRegistryAnswer } from '../repos/registry-answers.ts';
import { getVehicleByPlate } from '../repos/vehicles.ts';
import type { DeskContext, Outcome } from './context.ts';

/** RDW publishes once a day. */
const FRESH_MS = 24 * 3_600_000;

/** Asks the central service what the registry says. */
export type AskRegistry = (plate: string) => Promise<Result<RegistryAnswer, unknown>>;

function isFresh(answer: RegistryAnswer, now: Date): boolean {
  const age = now.getTime() - Date.parse(answer.asOf);
  // An answer from the future comes from a clock that was put back: then ask.
  return age >= 0 && age < FRESH_MS;
}

function viewOf({ db, now }: DeskContext, plate: string, { vehicle, asOf }: RegistryAnswer): RegistryView {
  if (!vehicle) return { vehicle, asOf, warnings: [], differences: [] };
  const ours = getVehicleByPlate(db, plate);
  return {
    vehicle,
    asOf,
    warnings: registryWarnings(vehicle, dutchDay(now())),
    differences: ours ? registryDifferences(ours, vehicle) : [],
  };
}

/**
 * What the vehicle registry says of a plate, and where that differs from what the garage has. From this desk when asked
 * within a day or when there is no network; `registry_unavailable` when nobody knows. `context` is asked again after the
 * wait, in which somebody may have signed out or lost the car.
 */
export async function lookUpRegistry(
  context: () => Outcome<DeskContext>,
  ask: AskRegistry,
  plate: string,
): Promise<Outcome<RegistryView>> {
  const before = context();
  if (!before.ok) return before;
  const kept = getRegistryAnswer(before.value.db, plate);
  if (kept && isFresh(kept, before.value.now())) return ok(viewOf(before.value, plate, kept));
  const asked = await ask(plate);
  const after = context();
  if (!after.ok) return after;
  if (asked.ok) {
    putRegistryAnswer(after.value.db, plate, asked.value);
    return ok(viewOf(after.value, plate, asked.value));
  }
  const still = getRegistryAnswer(after.value.db, plate);
  return still ? ok(viewOf(after.value, plate, still)) : err({ code: 'registry_unavailable' });
}
