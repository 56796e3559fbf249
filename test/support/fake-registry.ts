import { registryDifferences, registryWarnings } from '../../src/shared/domain/registry-rules.ts';
import type { RegistryVehicle } from '../../src/shared/domain/registry-vehicle.ts';
import type { RegistryView } from '../../src/shared/ipc/views.ts';
import type { FakeWorld } from './fake-world.ts';

/** The one car that the registry of the screens' tests has something to say about. */
export const REGISTERED: RegistryVehicle = {
  plate: '3TKZ08',
  make: 'FIAT',
  model: 'FIAT 500',
  year: 2014,
  fuel: 'Benzine',
  apkExpiresOn: '2025-05-04',
  colour: 'ZWART',
  insured: false,
  exported: true,
  openRecall: true,
};

export function fakeRegistry({ rows, today }: FakeWorld, plate: string): RegistryView {
  const asOf = `${today}T06:00:00.000Z`;
  if (plate !== REGISTERED.plate) return { vehicle: null, asOf, warnings: [], differences: [] };
  const ours = rows.vehicles.find((vehicle) => vehicle.plate === plate);
  const differences = ours ? registryDifferences(ours, REGISTERED) : [];
  return { vehicle: REGISTERED, asOf, warnings: registryWarnings(REGISTERED, today), differences };
}
