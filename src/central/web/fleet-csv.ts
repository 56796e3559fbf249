import { stringify } from 'csv-stringify/sync';
import { type CostRange, totalCost } from '../../shared/domain/cost-estimate.ts';
import { formatPlate } from '../../shared/domain/plate.ts';
import { makeModel } from '../../shared/domain/vehicle.ts';
import type { Car } from '../portal/cars.ts';
import { fill, type Language, showDay } from './language.ts';
import type { Texts } from './texts/nl.ts';

/** Amounts as a Dutch spreadsheet reads them: `1250,50`. */
function euros(cost: CostRange | null): readonly string[] {
  if (!cost) return ['', ''];
  return [cost.from, cost.to].map((cents) => (cents / 100).toFixed(2).replace('.', ','));
}

/**
 * The list as a file for a spreadsheet: semicolons and a byte order mark, as a Dutch Excel opens it. A text that a spreadsheet
 * would carry out as a formula stays a text.
 */
export function fleetCsv(cars: readonly Car[], t: Texts, language: Language): string {
  const { plate, car, driver, status: maintenance, next, costFrom, costTo, last, apk, mileage, transfer } = t.fleet;
  const head = [plate, car, driver, maintenance, next, t.car.when, costFrom, costTo, last, apk, mileage, transfer];
  const day = (value: string | null | undefined) => (value == null ? '' : showDay(value, language));
  const rows = cars.map(({ passport, vehicle, holderName, status, due, history }) => [
    formatPlate(vehicle.plate),
    makeModel(vehicle),
    holderName,
    t.dueStatus[status],
    due[0]?.description ?? '',
    day(due[0]?.dueOn),
    ...euros(totalCost(due)),
    day(history[0]?.doneOn),
    day(vehicle.apkExpiresOn),
    vehicle.mileage ?? '',
    passport.offeredUntil === null ? '' : fill(t.fleet.offered, { date: day(passport.offeredUntil) }),
  ]);
  return stringify([head, ...rows], { delimiter: ';', bom: true, record_delimiter: '\r\n', escape_formulas: true });
}
