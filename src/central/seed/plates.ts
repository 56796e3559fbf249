import { parsePlate } from '../../shared/domain/plate.ts';
import type { SeededRandom } from './random.ts';

/** Letters in use on plates since series 4. */
const LETTERS = 'BDFGHJKLNPRSTVXZ';

/** Form of plates by the year of first admission, with the last year of each. */
const FORMS_BY_YEAR: readonly (readonly [lastYear: number, form: string])[] = [
  [2008, '99XXXX'],
  [2012, '99XXX9'],
  [2015, '9XXX99'],
  [2018, 'XX999X'],
  [2023, 'X999XX'],
  [2100, 'XXX99X'],
];

const VAN_FORMS_BY_YEAR: readonly (readonly [lastYear: number, form: string])[] = [
  [2012, '9XXX99'],
  [2016, 'VX999X'],
  [2100, 'V999XX'],
];

function formFor(year: number, van: boolean): string {
  const forms = van ? VAN_FORMS_BY_YEAR : FORMS_BY_YEAR;
  return forms.find(([lastYear]) => year <= lastYear)?.[1] ?? 'XXX99X';
}

/** Makes up plates that fit the year of a car, no two alike. */
export class PlateMaker {
  readonly #used: Set<string>;
  readonly #random: SeededRandom;

  constructor(random: SeededRandom, used: readonly string[]) {
    this.#random = random;
    this.#used = new Set(used);
  }

  make(year: number, van: boolean): string {
    const form = formFor(year, van);
    for (;;) {
      const plate = form
        .replace(/X/g, () => this.#random.pick([...LETTERS]))
        .replace(/9/g, () => String(this.#random.whole(0, 9)));
      if (!this.#used.has(plate) && parsePlate(plate) === plate) {
        this.#used.add(plate);
        return plate;
      }
    }
  }
}
