import type { Migration } from './migration.ts';

export const carOfRefusal: Migration = {
  version: 65,
  name: 'car-of-refusal',
  statements: [
    'alter table command_results add column vehicle_id uuid',
    'create index command_results_by_vehicle on command_results (vehicle_id) where vehicle_id is not null',
  ],
};
