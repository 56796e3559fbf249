import { stringify } from 'csv-stringify/sync';
import { formatPlate } from '../../shared/domain/plate.ts';
import { makeModel } from '../../shared/domain/vehicle.ts';
import type { Car } from '../portal/cars.ts';
import { type Language, showDay } from './language.ts';
import type { Texts } from './texts/nl.ts';

/**
 * The list as a file for a spreadsheet: semicolons and a byte order mark, as a Dutch Excel opens it. A text that a spreadsheet
 * would carry out as a formula stays a text.
 */
export function fleetCsv(cars: readonly Car[], t: Texts, language: Language): string {
  const head = [t.fleet.plate, t.fleet.car, t.fleet.driver, t.fleet.status, t.fleet.apk, t.fleet.mileage];
  const rows = cars.map(({ vehicle, holderName, status }) => [
    formatPlate(vehicle.plate),
    makeModel(vehicle),
    holderName,
    t.dueStatus[status],
    vehicle.apkExpiresOn === null ? '' : showDay(vehicle.apkExpiresOn, language),
    vehicle.mileage ?? '',
  ]);
  return stringify([head, ...rows], { delimiter: ';', bom: true, record_delimiter: '\r\n', escape_formulas: true });
}
