import type { Locator, Page } from 'playwright';
import { compactPlate, formatPlate } from '../../../src/shared/domain/plate.ts';
import type { Bridge } from '../../../src/shared/ipc/bridge.ts';

/** Runs in the page, over the same bridge as the screens. */
async function findHolderWithoutFleet(): Promise<{ plate: string; name: string } | null> {
  const api: Bridge = Reflect.get(globalThis, 'api');
  const list = await api.call('passports.list', { limit: 100 });
  if (!list.ok) return null;
  for (const { customerId } of list.value.rows) {
    const profile = await api.call('customers.profile', { id: customerId });
    if (!profile.ok || profile.value.customer.kind !== 'private') continue;
    const { firstName, lastName } = profile.value.customer;
    const free = profile.value.passports.find((view) => view.fleet === null && view.fleetAccountRefusal === null);
    if (free) return { plate: free.vehicle.plate, name: `${firstName} ${lastName}` };
  }
  return null;
}

/** What a person does on the desk's screens, by the names that stand on them. */
export class DeskPages {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name, exact: true });
  }

  field(name: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('textbox', { name, exact: true });
  }

  /** Logs in with what is filled in, agreeing to a key in a file: test machines have no key ring. */
  async logIn(): Promise<void> {
    await this.page.getByRole('checkbox', { name: /^Ik ga akkoord/ }).check();
    await this.button('Inloggen').click();
    await this.page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  }

  async goTo(screen: string): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${screen}`) })
      .click();
    await this.page.getByRole('heading', { name: screen, level: 1 }).waitFor();
  }

  /** Finds a customer by any text in the search box of Start, and opens the profile with the keyboard alone. */
  async openCustomer(text: string, name: string): Promise<void> {
    await this.goTo('Start');
    const search = this.page.getByRole('combobox', { name: 'Zoeken' });
    await search.fill(text);
    await this.page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .waitFor();
    await search.press('Enter');
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  async createCustomer(fields: {
    readonly firstName: string;
    readonly lastName: string;
    readonly email: string;
  }): Promise<void> {
    await this.goTo('Klanten');
    await this.page.getByRole('link', { name: 'Nieuwe klant' }).or(this.button('Nieuwe klant')).first().click();
    await this.field('Voornaam').fill(fields.firstName);
    await this.field('Achternaam').fill(fields.lastName);
    await this.field('E-mail').fill(fields.email);
    await this.button('Opslaan').click();
    await this.page.getByRole('heading', { name: `${fields.firstName} ${fields.lastName}`, level: 1 }).waitFor();
  }

  /** The card of one car on a klantprofiel. */
  card(plate: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`Eigenaar / bestuurdersprofiel.*${plate}`) });
  }

  /** Types the name of a fleet and picks it from the list. */
  private async pickFleet(field: string, name: string, within: Locator | Page): Promise<void> {
    await within.getByRole('combobox', { name: field }).fill(name);
    await this.page
      .getByRole('option', { name: new RegExp(name) })
      .first()
      .click();
  }

  /** The form of a new AutoPaspoort, from the profile that is open. */
  async openIssueForm(): Promise<void> {
    await this.page
      .getByRole('link', { name: 'Aanmaken AutoPaspoort' })
      .or(this.button('Aanmaken AutoPaspoort'))
      .first()
      .click();
  }

  /** Aanmaken AutoPaspoort for the customer whose profile is open. */
  async issuePassport(car: {
    readonly plate: string;
    readonly make: string;
    readonly model: string;
    readonly fleet: string;
    /** Login of the holder; that of the profile where none is given. */
    readonly email?: string;
  }): Promise<void> {
    await this.openIssueForm();
    const form = this.page.locator('form');
    await this.field('Kenteken', form).fill(car.plate);
    await this.field('Merk', form).fill(car.make);
    await this.field('Model', form).fill(car.model);
    if (car.email !== undefined) await this.field('E-mail voor het AutoPaspoort', form).fill(car.email);
    await this.pickFleet('Wagenpark', car.fleet, form);
    await this.button('Aanmaken AutoPaspoort', form).click();
    await this.card(formatPlate(compactPlate(car.plate))).waitFor();
  }

  /** Opens the profile of somebody with an activated passport that is in no fleet and manages none. */
  async openFirstActivatedHolder(): Promise<{ readonly plate: string; readonly name: string }> {
    const found = await this.page.evaluate(findHolderWithoutFleet);
    if (!found) throw new Error('The demo garage has no activated holder without a fleet');
    const plate = formatPlate(found.plate);
    await this.openCustomer(plate, found.name);
    await this.card(plate).waitFor();
    return { plate, name: found.name };
  }

  /** Aanmaken Fleet Account at the card of a car. */
  async createFleet(
    plate: string,
    fleet: { readonly name: string; readonly managerName: string; readonly email: string },
  ): Promise<void> {
    const card = this.card(plate);
    await this.button('Aanmaken Fleet Account', card).click();
    await this.field('Naam wagenpark', card).fill(fleet.name);
    await this.field('Naam wagenparkbeheerder', card).fill(fleet.managerName);
    await this.field('E-mail voor het wagenpark account', card).fill(fleet.email);
    await this.button('Aanmaken', card).click();
    await card.getByText('Wagenpark account aangemaakt').waitFor();
  }

  /** Koppelen: the name typed, picked, and the green Opslaan. */
  async link(plate: string, fleet: string): Promise<void> {
    const card = this.card(plate);
    await this.button('Koppelen', card).click();
    await this.pickFleet('Wagenpark account', fleet, card);
    await this.button('Opslaan', card).click();
    await this.button('Ontkoppelen', card).waitFor();
  }

  /** A document in the preview is saved where the file dialog says, and closed. */
  async saveDocument(): Promise<void> {
    const preview = this.page.getByRole('dialog').last();
    await this.button('Bewaren als PDF', preview).click();
    await preview.getByText('Het document is bewaard als').waitFor();
    await this.page.keyboard.press('Escape');
  }

  /** Wagenpark klanten, Actie of a fleet, Overzicht als PDF. */
  async savePdf(fleet: string): Promise<void> {
    await this.openFleet(fleet);
    await this.button('Overzicht als PDF').click();
    await this.saveDocument();
  }

  async openFleet(fleet: string): Promise<void> {
    await this.goTo('Wagenpark klanten');
    const row = this.page.getByRole('row', { name: new RegExp(fleet) });
    await row
      .getByRole('button', { name: /^Actie/ })
      .or(row.getByRole('link', { name: /^Actie/ }))
      .first()
      .click();
    await this.page.getByRole('heading', { name: fleet, level: 1 }).waitFor();
  }

  /** Until the header says that the desk is online and nothing waits. */
  async untilAllSent(): Promise<void> {
    await this.page
      .getByRole('status')
      .filter({ hasText: /^Online$/ })
      .waitFor();
  }
}
