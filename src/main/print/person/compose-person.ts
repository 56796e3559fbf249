import { customerName } from '../../../shared/domain/customer.ts';
import { dutchDay } from '../../../shared/domain/dates.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { Outcome } from '../../services/context.ts';
import { gatherPerson } from '../../services/person/gather-person.ts';
import type { Composed, PrintSource } from '../composed.ts';
import { fileNamePart } from '../write-file.ts';
import { deskParts } from './desk-parts.ts';
import { personData } from './person-data.ts';
import { type PersonFile, personPage } from './person-page.ts';

const NOT_ASKED =
  'Hieronder staat wat de garage bewaart. Wat de centrale dienst van iGarage daarnaast bewaart (login, e-mails) geeft iGarage op verzoek: support@igarage.nl of 0900-4427243.';

/** Gegevens van deze klant: everything that is kept about one customer, as a document and as data (AVG, article 15). */
export async function composePerson(source: PrintSource, customerId: string): Promise<Outcome<Composed>> {
  const rows = await gatherPerson(source.context, customerId);
  if (!rows.ok) return rows;
  const context = source.context();
  if (!context.ok) return context;
  const name = customerName(rows.value.customer);
  const now = context.value.now();
  const file: PersonFile = {
    garageName: source.garageName(),
    name,
    madeAt: now.toISOString(),
    updatedThrough: source.updatedThrough(),
    desk: deskParts(rows.value),
    service: { missing: NOT_ASKED },
  };
  return ok({
    document: personPage(file),
    data: personData(file),
    title: `Gegevens van ${name}`,
    fileName: `${['Gegevens', fileNamePart(name)].filter((part) => part !== '').join('-')}-${dutchDay(now)}.pdf`,
    mailTo: rows.value.customer.email,
  });
}
