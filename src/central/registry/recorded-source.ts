import { readRdwVehicle } from './rdw-record.ts';
import records from './recorded/rdw-voertuigen.json' with { type: 'json' };
import type { RegistrySource } from './registry-source.ts';

/** Answers of RDW that were recorded, for the demo garage: fuels were not, so that fuel stays empty. */
export const recordedVehicles = records.map((record) => readRdwVehicle(record, []));

export const recordedSource: RegistrySource = async (plate) =>
  recordedVehicles.find((vehicle) => vehicle.plate === plate) ?? null;
