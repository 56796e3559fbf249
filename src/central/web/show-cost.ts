import type { CostRange } from '../../shared/domain/cost-estimate.ts';
import { fill, type Language, showMoney } from './language.ts';
import type { Texts } from './texts/nl.ts';

/** One amount, or the range it will be in: then an estimate of iGarage is in it, and it says so. */
export function showCost({ from, to }: CostRange, t: Texts, language: Language): string {
  if (from === to) return showMoney(to, language);
  return fill(t.cost.range, { from: showMoney(from, language), to: showMoney(to, language) });
}
