import type { Customer } from '../../../shared/domain/customer.ts';
import { formatPhone } from '../../../shared/domain/phone.ts';
import type { PersonRows } from '../../services/person/gather-person.ts';
import { fieldName } from './field-names.ts';
import { day, type PersonPart, text } from './person-part.ts';
import { customerKindWords } from './person-words.ts';

/** How long what is about the customer alone is kept. */
export const UNTIL_ERASED = 'Zolang u klant bent. Op uw verzoek worden ze verwijderd.';

function customerFields(customer: Customer) {
  const { kind, id } = customer;
  const typed = (
    ['firstName', 'lastName', 'companyName', 'kvkNumber', 'email', 'phone', 'street', 'postcode', 'city'] as const
  ).map((field) => text(fieldName(field), field === 'phone' ? formatPhone(customer.phone) : customer[field]));
  return [
    text('Soort klant', customerKindWords[kind]),
    ...typed,
    text('Notities van de garage', customer.notes),
    text('Nummer in het programma', id),
  ];
}

/** What is kept of the customer, and of the business where there is one. */
export function aboutCustomer({ customer, contacts, fleets }: PersonRows): readonly PersonPart[] {
  return [
    {
      title: 'Klantgegevens',
      purpose: 'Om u te herkennen en te bereiken, en om afspraken met u na te komen.',
      kept: UNTIL_ERASED,
      layout: 'cards',
      records: [customerFields(customer)],
    },
    {
      title: 'Contactpersonen',
      purpose: 'Om te weten met wie de garage namens u kan spreken.',
      kept: 'Tot de contactpersoon of u als klant wordt verwijderd.',
      layout: 'table',
      records: contacts.map(({ fullName, position, phone, email }) => [
        text('Naam', fullName),
        text('Functie', position),
        text('Telefoon', formatPhone(phone)),
        text('E-mail', email),
      ]),
    },
    {
      title: 'Wagenparken',
      purpose: "Om u inzicht te geven in de auto's van uw bedrijf.",
      kept: UNTIL_ERASED,
      layout: 'table',
      records: fleets.map(({ name, managerName, email, createdOn, state }) => [
        text('Naam', name),
        text('Beheerder', managerName),
        text('E-mail (login)', email),
        day('Aangemaakt op', createdOn),
        text('Stand', state === 'active' ? 'Actief' : 'Niet actief'),
      ]),
    },
  ];
}
