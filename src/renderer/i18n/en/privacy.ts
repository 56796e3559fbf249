import type { privacy as dutch } from '../nl/privacy.ts';
import type { Widen } from '../widen.ts';

export const privacy: Widen<typeof dutch> = {
  open: 'Privacy',
  title: 'Privacy',
  back: 'Customer profile',
  data: {
    title: 'Data of this customer',
    what: 'Does the customer ask which data you hold? This document holds everything that is kept about this customer, with what for and how long. You can print it and save it, as PDF and as a file (JSON). The customer is entitled to it within a month (article 15 GDPR). It is in Dutch.',
    check: 'First make sure that you really have the customer before you, and give it to nobody else.',
    open: 'Show the data',
  },
  audit: {
    title: 'Who looked and who changed',
    what: 'This list is kept at iGarage, also of what was looked at without internet. After twelve months a line goes by itself.',
    offline:
      'There is no connection: who looked and who changed is kept at iGarage, and shows here once there is a connection again.',
    none: 'Nobody looked here or changed anything yet that iGarage knows of.',
    more: 'Show earlier',
    columns: { when: 'When', who: 'Who', desk: 'Desk', what: 'What' },
    told: 'told {{when}}',
    unknown: 'unknown',
    seen: 'Profile looked at',
    fleet: 'Fleet looked at',
    data: 'All data asked for',
    printed: '{{document}} printed',
    saved: '{{document}} saved as a file',
    lists: {
      customers: 'List of all customers saved as a file',
      passports: 'List of all AutoPaspoorten saved as a file',
      fleet: 'Overview of the fleet saved as a file',
    },
  },
  erase: {
    title: 'Erase the customer',
    what: 'Does the customer ask to be forgotten (article 17 GDPR)? First hand over the data if the customer wants them: afterwards they are gone.',
    goesTitle: 'This is erased, at every desk and at iGarage',
    goes: {
      details: 'name, address, telephone, e-mail, notes and contacts',
      passports: 'the AutoPaspoorten of the customer: afterwards you no longer see who has the car',
      fleet: 'a deactivated fleet account',
      appointments: 'appointments and messages, those to come as well',
      typed: 'the timeline, what still waits to be sent and what was typed and not saved',
      login: 'the login at Login AutoPaspoort, with sessions and devices',
      mails: 'e-mails that were not sent yet',
    },
    staysTitle: 'This stays, and why',
    stays: {
      car: 'plate, technical data, maintenance and mileages: these belong to the car, and without the customer no longer say whose it is',
      audit:
        'who of the garage looked and changed something, by numbers and without the name of the customer, for twelve months: to be able to look into misuse',
      line: 'one line of numbers: when a customer was erased and by whom of the garage, to be able to show it',
      invoices:
        'this program keeps no invoices. Those in your books you must keep for 7 years (article 52 AWR), with name and address',
      elsewhere:
        'the login, if another garage or another customer still uses it. An offer of somebody else to this customer goes once it is answered or has expired',
      paper: 'what was printed, saved or mailed, and backups of this computer: you remove those yourself',
    },
    goThere: 'Go there',
    first: 'First do what is said above.',
    open: 'Erase the customer…',
    ask: 'Erase {{name}} for good?',
    forGood: 'This cannot be undone. What a colleague enters about this customer meanwhile goes too.',
    offline:
      'There is no connection now. The customer disappears here at once, and is erased at every desk and at iGarage once this is sent. After that it cannot be undone.',
    confirm: 'Erase for good',
    done: '{{name}} was erased.',
  },
};
