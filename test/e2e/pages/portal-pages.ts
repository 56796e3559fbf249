import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Locator, type Page } from 'playwright';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** A real browser for the pages of the service. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface PortalOptions {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

/** What a fleet manager or a driver does on the service's pages, by the names that stand on them. */
export class PortalPages {
  readonly page: Page;
  readonly #base: string;

  constructor(page: Page, base: string) {
    this.page = page;
    this.#base = base;
  }

  /** A visitor with cookies of its own. */
  static async open(browser: Browser, base: string, options: PortalOptions = {}): Promise<PortalPages> {
    const { width = 1280, colorScheme = 'light' } = options;
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, locale: 'nl-NL' });
    return new PortalPages(await context.newPage(), base);
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  field(name: string): Locator {
    return this.page.getByLabel(name, { exact: true });
  }

  /** Row of a car in Mijn AutoPaspoorten; plate with dashes. */
  row(plate: string): Locator {
    return this.page.getByRole('row').filter({ hasText: plate });
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.#base}${path}`);
  }

  async logIn(email: string, password: string): Promise<void> {
    await this.goTo('/login');
    await this.field('E-mail').fill(email);
    await this.field('Wachtwoord').fill(password);
    await this.button('Inloggen').click();
  }

  async choosePassword(password: string): Promise<void> {
    await this.heading('Kies een eigen wachtwoord').waitFor();
    await this.field('Nieuw wachtwoord').fill(password);
    await this.field('Nieuw wachtwoord nog een keer').fill(password);
    await this.button('Wachtwoord opslaan').click();
  }

  /** Overdragen from the menu of a car in the list, up to the preview. */
  async fillInOffer(plate: string, to: { readonly name: string; readonly email: string }): Promise<void> {
    await this.goTo('/wagenpark');
    await this.row(plate).locator('summary').click();
    await this.page.getByRole('link', { name: `${plate} overdragen` }).click();
    await this.page.getByRole('radio', { name: 'Bestuurder' }).check();
    await this.field('Naam').fill(to.name);
    await this.field('E-mail').fill(to.email);
    await this.button('Verder').click();
    await this.heading('Klopt dit?').waitFor();
  }

  /** What axe finds wrong with the page that is open, and how far it is too wide. */
  async violations(): Promise<readonly string[]> {
    const result = await new AxeBuilder({ page: this.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const wide = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const found = result.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
    return wide > 0 ? [...found, `${wide} pixels too wide`] : found;
  }
}
