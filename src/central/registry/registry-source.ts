import type { RegistryVehicle } from '../../shared/domain/registry-vehicle.ts';

/** Who can be asked about a plate. Throws `RegistryUnavailable` when no answer came; `null` is an answer. */
export type RegistrySource = (plate: string) => Promise<RegistryVehicle | null>;

/** The registry did not answer, or not with what it promises. */
export class RegistryUnavailable extends Error {
  override readonly name = 'RegistryUnavailable';
}
