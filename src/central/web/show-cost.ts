import type { CostRange } from '../../shared/domain/cost-estimate.ts';
import { fill, type Language, showMoney } from './language.ts';
import type { Texts } from './texts/nl.ts';

/** One amount, or the range it will be in. */
export function showCost({ from, to }: CostRange, t: Texts, language: Language): string {
  const amounts = { from: showMoney(from, language), to: showMoney(to, language) };
  return from === to ? amounts.to : fill(t.cost.range, amounts);
}
