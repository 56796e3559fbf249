import { ROUTES, type ScreenName } from '../../src/renderer/app/routes.ts';
import type { DialogName } from '../../src/renderer/stores/dialogs.ts';
import { fakeId } from './fake-data.ts';
import { REGISTERED } from './fake-registry.ts';
import type { OpenOptions } from './screens.ts';
import type { Stage } from './stage.ts';

/** A state of a screen to look at. */
export interface ScreenCase extends OpenOptions {
  readonly name: string;
  /** Other content in a screen that is looked at in every way already. */
  readonly content?: true;
  /** Brings the screen into that state. */
  readonly act?: (stage: Stage) => Promise<unknown>;
}

const click = (name: string) => (stage: Stage) => stage.button(name).click();
/** Until something is there that is fetched only when it is asked for. */
const until = (css: string) => (stage: Stage) => stage.page.locator(css).first().waitFor();
const press = (key: string) => (stage: Stage) => stage.page.keyboard.press(key);
const type = (text: string) => (stage: Stage) => stage.page.keyboard.type(text);
const filterFor = (text: string) => (stage: Stage) => stage.page.locator('main input').first().fill(text);
const run = (script: string) => (stage: Stage) => stage.page.evaluate(script);
const inOrder =
  (...acts: readonly ((stage: Stage) => Promise<unknown>)[]) =>
  async (stage: Stage) => {
    for (const act of acts) await act(stage);
  };

const STAFF = [
  { id: fakeId(9, 0), name: 'Sanne de Vries' },
  { id: fakeId(9, 1), name: 'Joris Bakker' },
];

/** A conflict, two refusals of which one hangs on the other, a command that waits. */
const REFUSED = `(async () => {
  const customer = fake.world.rows.customers[3];
  const save = (changes) => api.call('customers.update', { id: customer.id, changes, before: {} });
  await save({ phone: '030-1234567' });
  await save({ city: 'Ede' });
  await save({ email: 'nieuw@post.example' });
  await save({ notes: 'Komt vrijdag terug.' });
  const [first, second, third] = fake.world.outbox;
  const changedAt = new Date().toISOString();
  Object.assign(first, { state: 'refused', refusal: { code: 'conflict', conflicts: [
    { field: 'phone', mine: '030-1234567', theirs: '06-99999999', changedBy: 'Daan Jansen', changedAt }] } });
  Object.assign(second, { state: 'refused', refusal: { code: 'email_in_use', field: 'email' } });
  Object.assign(third, { state: 'refused',
    refusal: { code: 'depends_on_refused', rootCommandId: second.commandId } });
  await save({ street: 'Kerkstraat 1' });
})()`;

const OFFERED = `for (const row of fake.world.rows.passports) row.offeredUntil = '2026-12-07';
  fake.emit('data.changed', { topics: ['passports'] })`;

/** The fleet that the screens of a fleet are looked at with. */
const INACTIVE = `api.call('fleets.deactivate', { id: '${fakeId(5, 1)}' })`;

const CHECKED = inOrder(click('Bestand kiezen'), click('Controleren'), until('td > p'));
const RUNNING = inOrder(
  CHECKED,
  ({ page }) => page.getByRole('checkbox').first().check(),
  click('Importeren'),
  until('progress'),
);

const UNDOING = "fake.finishImport({ step: 'undoing', progress: { done: 120, total: 416 }, undoable: null })";
const UNREADABLE = "fake.finishImport({ step: 'empty', trouble: 'file_not_read', undoable: null })";

const openMerge = async ({ page, field }: Stage) => {
  await field('Zoek de andere klant').fill('berg');
  await page.getByRole('option').first().click();
  await page.getByRole('radiogroup').first().waitFor();
};

const openPreview = async ({ page, button }: Stage) => {
  await button('Overzicht als PDF').click();
  await page.getByRole('article').first().getByText('overview 1').waitFor({ state: 'attached' });
};

const pastePlates = async ({ page, field }: Stage) => {
  await field('Kentekens').fill('TT-601-D\nK-137-T\ngeen kenteken');
  await page.getByRole('table').waitFor();
};

const STATES: Readonly<Record<ScreenName, readonly ScreenCase[]>> = {
  home: [
    { name: 'met zoekresultaten', act: type('vis') },
    { name: 'zonder zoekresultaat', act: type('Jansen-Bakker 0612345678') },
    {
      name: 'met link van ander programma',
      act: inOrder(run(`fake.askFor('${fakeId(1, 4)}')`), until('section:has(> svg + p + button)')),
    },
  ],
  customers: [
    { name: 'zonder resultaat', act: type('TT-601-D') },
    { name: 'met selectie', act: inOrder(press('ArrowDown'), press('Control+a')) },
  ],
  newCustomer: [
    { name: 'met fouten', act: click('Opslaan') },
    {
      name: 'met mogelijk dubbele',
      act: async ({ page, field }) => {
        await field('E-mail').fill('klant3@post.example');
        await page.getByRole('region').getByRole('button').first().waitFor();
      },
    },
  ],
  importing: [
    { name: 'kolommen', act: click('Bestand kiezen') },
    { name: 'controle', act: CHECKED },
    { name: 'bezig', act: RUNNING },
    { name: 'klaar', act: inOrder(RUNNING, run('fake.finishImport()'), until('main [data-tone=good], main h2')) },
    { name: 'terugdraaien', act: inOrder(RUNNING, run(UNDOING), until('progress')) },
    { name: 'onleesbaar bestand', act: inOrder(run(UNREADABLE), until('[role=alert]')) },
  ],
  profile: [
    { name: 'nog niet geactiveerd', path: `/klanten/${fakeId(1, 2)}` },
    { name: 'bedrijf met wagenpark', path: `/klanten/${fakeId(1, 0)}` },
    { name: 'gegevens wijzigen', act: click('Gegevens wijzigen') },
    { name: 'koppelen', path: `/klanten/${fakeId(1, 1)}`, act: click('Koppelen') },
    { name: 'ontkoppelen', path: `/klanten/${fakeId(1, 3)}`, act: click('Ontkoppelen') },
    { name: 'fleet account', path: `/klanten/${fakeId(1, 50)}`, act: click('Aanmaken Fleet Account') },
    {
      name: 'fleet account met fouten',
      path: `/klanten/${fakeId(1, 50)}`,
      act: inOrder(click('Aanmaken Fleet Account'), async (stage) => {
        await stage.field('Naam wagenpark').fill('');
        await stage.button('Aanmaken').click();
      }),
    },
    { name: 'overdracht', path: `/klanten/${fakeId(1, 3)}`, act: run(OFFERED) },
    { name: 'afspraak', path: `/klanten/${fakeId(1, 5)}` },
    {
      name: 'contactpersoon toevoegen',
      path: `/klanten/${fakeId(1, 0)}`,
      act: inOrder(click('Contactpersoon toevoegen'), click('Opslaan')),
    },
    { name: 'onbekend', path: '/klanten/bestaat-niet' },
  ],
  merge: [{ name: 'keuze per veld', act: openMerge }],
  privacy: [
    {
      name: 'voorbeeld van de gegevens',
      act: inOrder(click('Gegevens tonen'), ({ page }) =>
        page.getByRole('article').first().getByText('person 1').waitFor({ state: 'attached' }),
      ),
    },
    { name: 'verwijderen', path: `/klanten/${fakeId(1, 2)}/privacy`, act: click('Klant verwijderen…') },
    { name: 'met wagenpark', path: `/klanten/${fakeId(1, 0)}/privacy` },
    { name: 'nog niemand keek', path: `/klanten/${fakeId(1, 1)}/privacy` },
    { name: 'onbekend', path: '/klanten/bestaat-niet/privacy' },
  ],
  issue: [
    { name: 'met fouten', act: click('Aanmaken AutoPaspoort') },
    {
      name: 'met voertuigregister',
      act: async ({ page, field }) => {
        await field('Kenteken').fill(REGISTERED.plate);
        await page.getByText('FIAT').first().waitFor();
      },
    },
  ],
  fleets: [{ name: 'zonder resultaat', act: filterFor('zzz') }],
  fleet: [
    { name: 'voorbeeld van het overzicht', act: openPreview },
    { name: 'inloggegevens overhandigen', act: click('Inloggegevens overhandigen') },
    {
      name: 'inloggegevens getoond',
      act: inOrder(click('Inloggegevens overhandigen'), click('Wachtwoord maken')),
    },
    { name: 'overdracht', act: run(OFFERED) },
    { name: 'gedeactiveerd', act: run(INACTIVE) },
    { name: 'onbekend', path: '/wagenparken/bestaat-niet' },
  ],
  fleetSettings: [
    {
      name: 'met fouten',
      act: async (stage) => {
        await stage.field('E-mail voor het wagenpark account').fill('geen adres');
        await stage.button('Opslaan').click();
      },
    },
    { name: 'contactpersoon toevoegen', act: click('Contactpersoon toevoegen') },
    { name: 'deactiveren', act: click('Deactiveren…') },
    { name: 'deactiveren met overdracht', act: run(OFFERED) },
    { name: 'gedeactiveerd', act: run(INACTIVE) },
  ],
  linkMany: [{ name: 'met voorbeeld', act: pastePlates }],
  passports: [{ name: 'zonder resultaat', act: filterFor('zzz') }],
  choose: [{ name: 'met zoekresultaten', act: type('vis') }],
  work: [],
  fleetWork: [],
  appointments: [
    { name: 'accepteren', act: click('Accepteren') },
    { name: 'afwijzen met fouten', act: inOrder(click('Afwijzen'), click('Afwijzen en versturen')) },
  ],
  sync: [
    { name: 'te controleren', act: run(REFUSED) },
    { name: 'te controleren na import', act: run(`fake.refuseImport(38); ${REFUSED}`) },
    { name: 'opnieuw inloggen', sync: { problem: 'login_required' } },
    { name: 'bijwerken nodig', sync: { problem: 'update_required' } },
  ],
  settings: [
    { name: 'medewerkers', staff: STAFF, act: click('Medewerker toevoegen') },
    {
      name: 'pin wijzigen',
      staff: STAFF,
      act: (stage) => stage.page.getByText('PIN wijzigen').or(stage.page.getByText('Change PIN')).first().click(),
    },
    { name: 'klanten op de balies', act: click('Wijzigen hoelang klanten op de balies blijven') },
    { name: 'uitloggen met wachtend werk', sync: { waiting: 2 }, act: click('Uitloggen') },
    {
      name: 'nieuwe versie',
      update: { phase: 'ready', version: '0.2.0' },
      act: (stage) => stage.button('Nu installeren en opnieuw starten').scrollIntoViewIfNeeded(),
    },
  ],
};

/** An address of each screen, with a customer or fleet that has something to show. */
function addressOf(name: ScreenName): string {
  const id = /^fleet|^linkMany/.test(name) ? fakeId(5, 1) : fakeId(1, 1);
  return ROUTES[name].replace(':id', id);
}

const OFFLINE = { online: false, problem: 'service_unreachable', lastContactAt: '2026-11-23T08:12:00.000Z' } as const;
/** Two changes that wait. */
const WORK = `(async () => {
  for (const [index, changes] of [[3, { city: 'Ede' }], [4, { phone: '030-1234567' }]]) {
    const { id } = fake.world.rows.customers[index];
    await api.call('customers.update', { id, changes, before: {} });
  }
})()`;
/** What every screen is shown with. */
const CONTENTS: readonly ScreenCase[] = [
  { name: 'leeg', content: true, customers: 0 },
  { name: 'lang', content: true, long: true },
  { name: 'offline', content: true, sync: OFFLINE, act: run(WORK) },
  { name: 'stuk', content: true, broken: true },
];

const DIALOGS: Readonly<Record<DialogName, ScreenCase>> = {
  search: { name: 'zoeken', path: '/wagenparken', act: inOrder(press('Control+k'), type('bakk')) },
  away: {
    name: 'zoeken-lang-niet-geweest',
    path: '/wagenparken',
    act: inOrder(
      press('Control+k'),
      type('verwegen'),
      until('.tabler-icon-history'),
      press('ArrowDown'),
      press('Enter'),
      until('dialog li'),
    ),
  },
  shortcuts: { name: 'sneltoetsen', path: '/instellingen', act: inOrder(click('Sneltoetsen tonen'), until('dialog')) },
};

const signedOut = { phase: 'signed_out' } as const;
const locked = { staff: STAFF, session: { deskLocked: true } } as const;

/** What stands in the place of a screen or over it. */
const OTHERS: readonly ScreenCase[] = [
  ...Object.values(DIALOGS),
  { name: 'zoeken-zonder-tekst', path: '/wagenparken', act: press('Control+k') },
  { name: 'inloggen', session: signedOut },
  {
    name: 'inloggen-met-fouten',
    session: { ...signedOut, keyRingMissing: true, notice: 'key_lost' },
    act: click('Inloggen'),
  },
  {
    name: 'inloggen-afgewezen',
    session: { ...signedOut, prefill: { email: 'demo@garage.example', password: 'verkeerd' } },
    act: click('Inloggen'),
  },
  {
    name: 'eerste-synchronisatie',
    session: { ...signedOut, prefill: { email: 'a@b.example', password: 'demo-garage-1' } },
    sync: { firstSync: { done: 1_200, total: 5_000 }, lastContactAt: null },
    act: click('Inloggen'),
  },
  { name: 'op-slot-na-lange-tijd', session: { phase: 'locked', notice: 'lease_expired' } },
  { name: 'balie-vergrendeld', ...locked },
  {
    name: 'balie-vergrendeld-pin-vergeten',
    ...locked,
    act: inOrder(click('PIN vergeten'), click('Nieuwe PIN opslaan')),
  },
  { name: 'vastgelopen', path: `/klanten/${fakeId(1, 1)}`, nonsense: ['customers.profile'] },
  { name: 'onbekende-pagina', path: '/nergens' },
];

/** Every screen with every content and in every state of it, and what lies over the screens. */
export const SCREEN_CASES: readonly ScreenCase[] = [
  ...(Object.keys(ROUTES) as ScreenName[]).flatMap((screen) => {
    const path = addressOf(screen);
    const states = [...CONTENTS, ...STATES[screen]].map((state) => ({
      path,
      ...state,
      name: `${screen}, ${state.name}`,
    }));
    return [{ name: screen, path }, ...states];
  }),
  ...OTHERS,
];
