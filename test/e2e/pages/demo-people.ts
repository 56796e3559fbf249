import type { Page } from 'playwright';
import { formatPlate } from '../../../src/shared/domain/plate.ts';
import type { Bridge } from '../../../src/shared/ipc/bridge.ts';

/** Which passport a test needs a holder of. */
export type Wanted = 'free activated' | 'not activated' | 'linked';

export interface DemoPerson {
  readonly plate: string;
  readonly name: string;
  readonly email: string;
  readonly fleetName: string;
}

/** Runs in the page, over the same bridge as the screens. */
async function find({ wanted, used }: { wanted: Wanted; used: readonly string[] }): Promise<DemoPerson | null> {
  const api: Bridge = Reflect.get(globalThis, 'api');
  const list = await api.call('passports.list', { limit: 100 });
  if (!list.ok) return null;
  for (const { customerId, plate } of list.value.rows) {
    const profile = await api.call('customers.profile', { id: customerId });
    if (!profile.ok || profile.value.customer.kind !== 'private' || used.includes(plate)) continue;
    const view = profile.value.passports.find(({ vehicle }) => vehicle.plate === plate);
    if (!view || profile.value.passports.length > 1) continue;
    const fits = {
      'free activated': view.fleet === null && view.fleetAccountRefusal === null,
      'not activated': view.passport.state === 'issued',
      linked: view.fleet !== null,
    };
    if (!fits[wanted]) continue;
    const { firstName, lastName } = profile.value.customer;
    const { email } = view.passport;
    return { plate, name: `${firstName} ${lastName}`, email, fleetName: view.fleet?.name ?? '' };
  }
  return null;
}

/** Finds private customers of the demo garage by what a test needs of them, nobody twice. */
export class DemoPeople {
  readonly #page: Page;
  readonly #used: string[] = [];

  constructor(page: Page) {
    this.#page = page;
  }

  /** Plate with dashes. */
  async next(wanted: Wanted): Promise<DemoPerson> {
    const found = await this.#page.evaluate(find, { wanted, used: this.#used });
    if (!found) throw new Error(`The demo garage has no other customer with a passport that is ${wanted}`);
    this.#used.push(found.plate);
    return { ...found, plate: formatPlate(found.plate) };
  }
}
