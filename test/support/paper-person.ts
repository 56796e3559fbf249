import type { PersonRows } from '../../src/main/services/person/gather-person.ts';
import { carOnPaper } from './paper-people.ts';

const ID = '019b76da-a800-7000-8000-000000000001';

/** A customer with one car, so many lines of history, and something of everything else. */
export function personRows(history: number): PersonRows {
  const { view, customer } = carOnPaper(history);
  const at = '2026-11-20T09:30:00.000Z';
  return {
    customer: {
      ...customer,
      kind: 'business',
      companyName: 'Çelik & Zn. <b>Transport</b>',
      kvkNumber: '12345678',
      email: 'zoe@post.example',
      phone: '030-1234567',
      street: 'Burgemeester Röellstraat 12',
      postcode: '3511 AB',
      city: "'s-Hertogenbosch",
      notes: 'Belt liever niet.\nKomt op vrijdag.',
    },
    contacts: [
      {
        ...{ id: ID, customerId: 'c', fleetId: null, fullName: 'Anneke Contact' },
        ...{ position: 'Planner', phone: '0612345678', email: 'anneke@post.example' },
      },
    ],
    fleets: [
      {
        ...{ id: 'f', customerId: 'c', managerPassportId: 'p', name: 'Park Çelik', managerName: 'Zoë Beheer' },
        ...{ email: 'park@post.example', createdOn: '2026-02-01', state: 'active' },
      },
    ],
    cars: [
      {
        ...view,
        appointments: [
          {
            ...{ id: ID, vehicleId: 'v', kind: 'service', preferredOn: '2026-12-01', otherwiseOn: null },
            ...{ dayPart: 'morning', message: 'Graag met vervangend vervoer', mileage: 91_000, light: '' },
            ...{ state: 'confirmed', plannedAt: '2026-12-01T09:15', reason: '', requestedAt: at, round: 2 },
          },
        ],
      },
    ],
    events: [
      {
        ...{ id: ID, customerId: 'c', vehicleId: 'v', fleetId: null, kind: 'customer.update' },
        ...{ fields: 'phone,city', actor: 'Sanne de Boer', at },
      },
    ],
    commands: [
      {
        command: {
          ...{ id: ID, seq: 3, type: 'customer.update', version: 1, dependsOn: [], at },
          payload: { customerId: ID, changes: { phone: '030-7654321' }, base: { phone: 12 } },
          actor: { id: ID, name: 'Sanne de Boer' },
        },
        state: 'waiting',
        refusal: null,
        subject: '',
        customerId: 'c',
      },
    ],
    drafts: [
      { key: `customer:${ID}`, values: { notes: 'Half getypte notitie' }, start: null, corrects: null, savedAt: at },
    ],
    sent: [
      {
        ...{ commandId: ID, type: 'customer.create', customerId: 'c', at, settledAt: at },
        ...{ status: 'applied', code: null },
      },
    ],
  };
}
