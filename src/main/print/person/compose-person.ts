import { customerName } from '../../../shared/domain/customer.ts';
import { dutchDay } from '../../../shared/domain/dates.ts';
import type { EntityRef } from '../../../shared/domain/entities.ts';
import { err, ok } from '../../../shared/domain/result.ts';
import { resolveId } from '../../repos/aliases.ts';
import type { Outcome } from '../../services/context.ts';
import { askService, NOT_SENT } from '../../services/person/ask-service.ts';
import { gatherPerson, type PersonRows } from '../../services/person/gather-person.ts';
import type { Composed, PrintSource } from '../composed.ts';
import { fileNamePart } from '../write-file.ts';
import { deskParts } from './desk-parts.ts';
import { personData } from './person-data.ts';
import { type PersonFile, personPage } from './person-page.ts';
import { serviceParts } from './service-parts.ts';

function aboutPerson({ customer, fleets, cars }: PersonRows): readonly EntityRef[] {
  const passports = cars.map(({ passport }): EntityRef => ({ entity: 'passport', id: passport.id }));
  return [
    { entity: 'customer', id: customer.id },
    ...fleets.map(({ id }) => ({ entity: 'fleet' as const, id })),
    ...passports,
  ];
}

/** Gegevens van deze klant: everything that is kept about one customer, as a document and as data (AVG, article 15). */
export async function composePerson(source: PrintSource, customerId: string): Promise<Outcome<Composed>> {
  const before = source.context();
  if (!before.ok) return before;
  const { db } = before.value;
  // First, since it takes seconds: what the garage lost or changed meanwhile is not what was read before.
  const asked = await askService(before.value, source.askCustomerData, resolveId(db, customerId));
  const rows = await gatherPerson(source.context, customerId);
  if (!rows.ok) return rows;
  // Nobody who locked the desk meanwhile finds it on the screen, and no other garage.
  const context = source.context();
  if (!context.ok) return context;
  if (context.value.db !== db) return err({ code: 'not_signed_in' });
  const name = customerName(rows.value.customer);
  const now = context.value.now();
  const file: PersonFile = {
    garageName: source.garageName(),
    name,
    madeAt: now.toISOString(),
    updatedThrough: source.updatedThrough(),
    desk: deskParts(rows.value),
    service: !asked.ok ? 'missing' : asked.value === NOT_SENT ? [] : serviceParts(asked.value, rows.value),
  };
  return ok({
    document: personPage(file),
    data: personData(file),
    about: aboutPerson(rows.value),
    title: `Gegevens van ${name}`,
    fileName: `${['Gegevens', fileNamePart(name)].filter((part) => part !== '').join('-')}-${dutchDay(now)}.pdf`,
    mailTo: rows.value.customer.email,
    ...(asked.ok ? {} : { missing: asked.error }),
  });
}
