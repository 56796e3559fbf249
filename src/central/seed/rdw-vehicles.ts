import type { Vehicle } from '../../shared/domain/vehicle.ts';
import records from './data/rdw-voertuigen.json' with { type: 'json' };

/** What RDW writes where it knows nothing. */
const FILLERS: readonly string[] = ['Niet geregistreerd', 'N.v.t.', 'Geen verstrekking in Open Data'];

interface RdwRecord {
  readonly kenteken: string;
  readonly merk: string;
  readonly handelsbenaming: string;
  readonly datum_eerste_toelating: string;
  readonly eerste_kleur?: string;
  readonly vervaldatum_apk?: string;
}

/** `20270517` -> `2027-05-17` */
function isoDate(text: string | undefined): string | null {
  return text === undefined ? null : text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
}

function known(text: string | undefined): string {
  return text === undefined || FILLERS.includes(text) ? '' : text;
}

/** The vehicles of RDW's open data, without fuel: that is in another data set. */
export function rdwVehicles(): readonly Omit<Vehicle, 'id'>[] {
  return (records as readonly RdwRecord[]).map((record) => ({
    plate: record.kenteken,
    make: record.merk,
    model: record.handelsbenaming,
    year: Number(record.datum_eerste_toelating.slice(0, 4)),
    fuel: '',
    apkExpiresOn: isoDate(record.vervaldatum_apk),
    colour: known(record.eerste_kleur),
    mileage: null,
    lastVisitOn: null,
  }));
}
