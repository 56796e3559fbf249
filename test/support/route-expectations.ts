import { PROTOCOL } from '../../src/shared/api/protocol.ts';
import { CALLERS, type CallerKind } from './callers.ts';
import { TEST_PASSWORD } from './central.ts';

/** What a test fills in for the parameters of a route. */
export interface Subjects {
  readonly customerId: string;
  readonly passportId: string;
  readonly fleetId: string;
  readonly fleetEmail: string;
  readonly offerId: string;
  readonly contactId: string;
  /** A desk of the garage that nobody else uses. */
  readonly deskId: string;
}

/** A request that would do something, and who is let in: status, and where it leads. */
export interface Expectation {
  readonly url?: (subjects: Subjects) => string;
  /** Sent as JSON to the contract of the desks, as a form to the pages. */
  readonly body?: (subjects: Subjects) => Readonly<Record<string, unknown>>;
  readonly answers: Readonly<Record<CallerKind, string>>;
}

type Answers = Partial<Record<CallerKind, string>>;

function answers(others: string, given: Answers = {}): Expectation['answers'] {
  return Object.fromEntries(CALLERS.map((kind) => [kind, given[kind] ?? others])) as Expectation['answers'];
}

/** For anybody alike. */
const all = (answer: string) => answers(answer);
/** For desks that are signed in. */
const desks = (own: string, other = own) => answers('401', { desk: own, 'other garage': other });
/** For who is logged in with a password of one's own. */
const people = (given: { manager: string; driver: string; otherManager?: string; otherDriver?: string }) =>
  answers('303 /login', {
    newcomer: '303 /wachtwoord',
    manager: given.manager,
    driver: given.driver,
    'other manager': given.otherManager ?? given.manager,
    'other driver': given.otherDriver ?? given.driver,
  });
const anyone = (answer: string) => people({ manager: answer, driver: answer });
/** For who is logged in, with a password of one's own or not yet. */
const loggedIn = (answer: string, newcomer = answer) => ({ ...anyone(answer), newcomer });
const hidden = { otherManager: '404', otherDriver: '404' };

const NO_ROW = '01890a5d-ac96-774b-bcce-b302099a8057';
const NO_LINK = 'A'.repeat(43);
/** Of nobody, and of another nobody each time: no attempt makes the next one wait. */
const wrongLogin = () => ({ email: `niemand-${crypto.randomUUID()}@post.example`, password: 'niet goed' });

const API: Readonly<Record<string, Expectation>> = {
  'GET /healthz': { answers: all('200') },
  'GET /openapi.json': { answers: all('200') },
  'POST /v1/login': {
    body: () => ({ protocol: PROTOCOL, ...wrongLogin(), deskId: crypto.randomUUID(), deskName: 'Balie' }),
    answers: all('401'),
  },
  'POST /v1/token': { body: () => ({ refreshToken: NO_LINK, deskId: crypto.randomUUID() }), answers: all('401') },
  'POST /v1/logout': { answers: desks('200') },
  'POST /v1/push': { body: () => ({ protocol: PROTOCOL, ackedThrough: 0, commands: [] }), answers: desks('200') },
  'GET /v1/changes': { url: () => `/v1/changes?protocol=${PROTOCOL}`, answers: desks('200') },
  'POST /v1/audit': {
    body: ({ customerId }) => ({
      protocol: PROTOCOL,
      lines: [
        {
          id: crypto.randomUUID(),
          kind: 'customer.seen',
          detail: '',
          customerId,
          actor: { id: NO_ROW, name: 'Els' },
          at: '2026-11-23T08:59:00.000Z',
        },
      ],
    }),
    answers: desks('200'),
  },
  'GET /v1/audit': {
    url: ({ customerId }) => `/v1/audit?protocol=${PROTOCOL}&customer=${customerId}`,
    answers: desks('200'),
  },
  'GET /v1/registry/:plate': { url: () => `/v1/registry/X999XX?protocol=${PROTOCOL}`, answers: desks('200') },
  'GET /v1/customers/:customerId/data': {
    url: ({ customerId }) => `/v1/customers/${customerId}/data?protocol=${PROTOCOL}`,
    answers: desks('200', '404'),
  },
  'POST /v1/away/search': { body: () => ({ protocol: PROTOCOL, query: 'Kuiper' }), answers: desks('200') },
  'POST /v1/away/:customerId/back': {
    url: ({ customerId }) => `/v1/away/${customerId}/back`,
    body: () => ({ protocol: PROTOCOL }),
    answers: desks('200', '404'),
  },
  'GET /v1/desks': { answers: desks('200') },
  'POST /v1/desks/:deskId/close': {
    url: ({ deskId }) => `/v1/desks/${deskId}/close`,
    // The password of every garage of the tests.
    body: () => ({ password: TEST_PASSWORD, by: 'Sanne' }),
    answers: desks('200', '404'),
  },
  'GET /v1/retention': { answers: desks('200') },
  'PUT /v1/retention': {
    body: () => ({ months: 24, password: TEST_PASSWORD, by: 'Sanne' }),
    answers: desks('200'),
  },
  // The one question that a token still answers after its time.
  'GET /v1/desk/closing': {
    answers: answers('401', { desk: '200', 'other garage': '200', 'expired token': '200' }),
  },
  'POST /v1/fleets/:fleetId/login': {
    url: ({ fleetId }) => `/v1/fleets/${fleetId}/login`,
    body: ({ fleetEmail }) => ({ protocol: PROTOCOL, email: fleetEmail }),
    answers: desks('200', '404'),
  },
};

const OPEN_PAGES: Readonly<Record<string, Expectation>> = {
  'GET /stijl.css': { answers: all('200') },
  'GET /pagina.js': { answers: all('200') },
  'GET /*': { url: () => '/nergens', answers: all('404') },
  'GET /account/email/:token': { url: () => `/account/email/${NO_LINK}`, answers: all('410') },
  'POST /account/email/:token': { url: () => `/account/email/${NO_LINK}`, answers: all('410') },
  'POST /taal': { body: () => ({ to: 'nl', back: '/' }), answers: all('303 /') },
  'GET /': {
    answers: { ...answers('303 /login'), ...whereHome('303 /wagenpark', '303 /mijn') },
  },
  'GET /login': { answers: { ...answers('200'), ...whereHome('303 /', '303 /') } },
  'POST /login': { body: wrongLogin, answers: all('401') },
  'GET /wachtwoord-vergeten': { answers: all('200') },
  'POST /wachtwoord-vergeten': { body: () => ({ email: 'niemand@post.example' }), answers: all('200') },
  'GET /wachtwoord/:token': { url: () => `/wachtwoord/${NO_LINK}`, answers: all('410') },
  'POST /wachtwoord/:token': { url: () => `/wachtwoord/${NO_LINK}`, body: () => ({}), answers: all('410') },
  'GET /activeren/:token': { url: () => `/activeren/${NO_LINK}`, answers: all('410') },
  'POST /activeren/:token': { url: () => `/activeren/${NO_LINK}`, answers: all('410') },
  'GET /afmelden/:token': { url: () => `/afmelden/${NO_LINK}`, answers: all('410') },
  'POST /afmelden/:token': { url: () => `/afmelden/${NO_LINK}`, answers: all('410') },
  'GET /overdracht/:token': { url: () => `/overdracht/${NO_LINK}`, answers: all('410') },
  'POST /overdracht/:token': {
    url: () => `/overdracht/${NO_LINK}`,
    body: () => ({ answer: 'accept' }),
    answers: all('410'),
  },
};

function whereHome(manager: string, driver: string): Answers {
  return { newcomer: manager, manager, driver, 'other manager': manager, 'other driver': driver };
}

const PAGES: Readonly<Record<string, Expectation>> = {
  'POST /logout': { answers: loggedIn('303 /login') },
  'POST /logout-overal': { answers: anyone('303 /login') },
  'GET /wachtwoord': { answers: loggedIn('303 /account', '200') },
  'POST /wachtwoord': { body: () => ({ password: 'kort', repeat: 'kort' }), answers: loggedIn('303 /', '422') },
  'GET /account': { answers: anyone('200') },
  'POST /account/wachtwoord': {
    body: () => ({ current: 'niet goed', password: 'een ander wachtwoord', repeat: 'een ander wachtwoord' }),
    answers: anyone('422'),
  },
  'POST /account/email': {
    body: () => ({ newEmail: 'nieuw@post.example', emailCurrent: 'niet goed' }),
    answers: anyone('422'),
  },
  'GET /mijn/berichten': { answers: anyone('200') },
  'POST /mijn/berichten': { answers: anyone('303 /mijn/berichten?klaar=1') },
  'GET /account/contacten': { answers: people({ manager: '200', driver: '303 /account' }) },
  'GET /account/contacten/nieuw/:id': {
    url: ({ fleetId }) => `/account/contacten/nieuw/${fleetId}`,
    answers: people({ manager: '200', driver: '404', ...hidden }),
  },
  'POST /account/contacten/nieuw/:id': {
    url: ({ fleetId }) => `/account/contacten/nieuw/${fleetId}`,
    body: () => ({ fullName: 'Noor de Wit' }),
    answers: people({ manager: '303 /account/contacten?klaar=1', driver: '404', ...hidden }),
  },
  'GET /account/contacten/:id': {
    url: ({ contactId }) => `/account/contacten/${contactId}`,
    answers: people({ manager: '200', driver: '404', ...hidden }),
  },
  'GET /account/contacten/:id/verwijderen': {
    url: ({ contactId }) => `/account/contacten/${contactId}/verwijderen`,
    answers: people({ manager: '200', driver: '404', ...hidden }),
  },
  'POST /account/contacten/:id/verwijderen': {
    url: () => `/account/contacten/${NO_ROW}/verwijderen`,
    answers: people({ manager: '303 /account/contacten?klaar=1', driver: '303 /account/contacten?klaar=1' }),
  },
  'POST /account/contacten/:id': {
    url: ({ contactId }) => `/account/contacten/${contactId}`,
    body: () => ({ fullName: 'Noor de Wit', 'was.fullName': 'Noor de Wit' }),
    answers: people({ manager: '303 /account/contacten?klaar=1', driver: '404', ...hidden }),
  },
  'GET /wagenpark': { answers: people({ manager: '200', driver: '303 /mijn' }) },
  'GET /wagenpark.csv': { answers: people({ manager: '200', driver: '404' }) },
  'GET /mijn': { answers: anyone('200') },
  'GET /auto/:passportId': {
    url: ({ passportId }) => `/auto/${passportId}`,
    answers: people({ manager: '200', driver: '200', ...hidden }),
  },
  'GET /auto/:passportId/afspraak': {
    url: ({ passportId }) => `/auto/${passportId}/afspraak`,
    answers: people({ manager: '404', driver: '200', ...hidden }),
  },
  'POST /auto/:passportId/afspraak': {
    url: ({ passportId }) => `/auto/${passportId}/afspraak`,
    body: () => ({ kind: 'apk', preferredOn: 'morgen' }),
    answers: people({ manager: '404', driver: '422', ...hidden }),
  },
  'GET /auto/:passportId/afspraak/:id/annuleren': {
    url: ({ passportId }) => `/auto/${passportId}/afspraak/${NO_ROW}/annuleren`,
    answers: people({ manager: '404', driver: '303 /auto//afspraak?klaar=te-laat', ...hidden }),
  },
  'POST /auto/:passportId/afspraak/:id': {
    url: ({ passportId }) => `/auto/${passportId}/afspraak/${NO_ROW}`,
    body: () => ({ does: 'cancel', round: '1' }),
    answers: people({ manager: '404', driver: '303 /auto//afspraak?klaar=te-laat', ...hidden }),
  },
  'GET /auto/:passportId/lampje': {
    url: ({ passportId }) => `/auto/${passportId}/lampje`,
    answers: people({ manager: '200', driver: '200', ...hidden }),
  },
  'GET /auto/:passportId/lampje/:light': {
    url: ({ passportId }) => `/auto/${passportId}/lampje/engine`,
    answers: people({ manager: '200', driver: '200', ...hidden }),
  },
  'GET /auto/:passportId/overdragen': {
    url: ({ passportId }) => `/auto/${passportId}/overdragen`,
    answers: people({ manager: '200', driver: '403', ...hidden }),
  },
  'POST /overdrachten/:id/intrekken': {
    url: ({ offerId }) => `/overdrachten/${offerId}/intrekken`,
    answers: people({ manager: '303 /auto/?klaar=ingetrokken', driver: '404', ...hidden }),
  },
  'POST /auto/:passportId/overdragen': {
    url: ({ passportId }) => `/auto/${passportId}/overdragen`,
    body: () => ({ role: 'owner', name: 'Noor de Wit', email: 'noor@dewit.example', step: 'offer' }),
    answers: people({ manager: '303 /auto/?klaar=aangeboden', driver: '403', ...hidden }),
  },
};

/** Every route of the service with what each kind of caller gets. A route that is not here fails the test. */
export const EXPECTATIONS: Readonly<Record<string, Expectation>> = { ...API, ...OPEN_PAGES, ...PAGES };
