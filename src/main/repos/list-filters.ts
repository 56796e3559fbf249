import { APK_DAYS, type ListFilter } from '../../shared/desk/list-choice.ts';
import { addDays, type IsoDate } from '../../shared/domain/dates.ts';
import type { Cell } from './row-table.ts';

/** As the index has them: a day that is not known comes last. */
export const APK_DAY = "coalesce(p.apk_expires_on, '9999')";
export const FIRST_DUE = "coalesce(p.first_due, '9999')";

export interface Condition {
  readonly where: readonly string[];
  readonly params: Readonly<Record<string, Cell>>;
}

function apkCondition(apk: ListFilter['apk'], today: IsoDate): Condition {
  if (apk === null) return { where: [], params: {} };
  if (apk === 'overdue') return { where: [`${APK_DAY} < @today`], params: { today } };
  return {
    where: [`${APK_DAY} BETWEEN @today AND @until`],
    params: { today, until: addDays(today, APK_DAYS[apk]) },
  };
}

/** Conditions on a passport `p`, of its state and the APK of its car. */
export function passportCondition({ state, apk }: Pick<ListFilter, 'state' | 'apk'>, today: IsoDate): Condition {
  const { where, params } = apkCondition(apk, today);
  // Written out, so that the index of the few that are not activated fits.
  return { where: state === null ? where : [`p.state = '${state}'`, ...where], params };
}
