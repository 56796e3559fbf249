import { z } from 'zod';
import { type RegistryVehicle, registryVehicleSchema } from '../../shared/domain/registry-vehicle.ts';

/** What RDW writes where it knows nothing. */
const FILLERS: readonly string[] = ['Niet geregistreerd', 'N.v.t.', 'Geen verstrekking in Open Data'];

/** A row of data set `m9d7-ebf2`, Gekentekende voertuigen: every value is text, and what is not known is left out. */
export const rdwVehicleSchema = z.object({
  kenteken: z.string(),
  merk: z.string().optional(),
  handelsbenaming: z.string().optional(),
  datum_eerste_toelating: z.string().optional(),
  eerste_kleur: z.string().optional(),
  vervaldatum_apk: z.string().optional(),
  wam_verzekerd: z.string().optional(),
  export_indicator: z.string().optional(),
  openstaande_terugroepactie_indicator: z.string().optional(),
});
export type RdwVehicle = z.infer<typeof rdwVehicleSchema>;

/** A row of data set `8ys7-d773`, brandstof: a hybrid has one for each of its fuels. */
export const rdwFuelSchema = z.object({ brandstof_omschrijving: z.string().optional() });
export type RdwFuel = z.infer<typeof rdwFuelSchema>;

function known(text: string | undefined): string {
  return text === undefined || FILLERS.includes(text) ? '' : text.trim();
}

/** `20270517` -> `2027-05-17` */
function isoDate(text: string | undefined): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(known(text));
  return parts ? `${parts[1]}-${parts[2]}-${parts[3]}` : null;
}

function yes(text: string | undefined): boolean | null {
  return text === 'Ja' ? true : text === 'Nee' ? false : null;
}

/** One word for what a car runs on, as staff says it. */
function fuelOf(rows: readonly RdwFuel[]): string {
  const fuels = [...new Set(rows.map((row) => known(row.brandstof_omschrijving)).filter((fuel) => fuel !== ''))];
  return fuels.length > 1 && fuels.includes('Elektriciteit') ? 'Hybride' : fuels.join(', ');
}

/** RDW's rows about one plate as a car of iGarage; throws a `ZodError` for what is no such car. */
export function readRdwVehicle(row: RdwVehicle, fuels: readonly RdwFuel[]): RegistryVehicle {
  const admitted = isoDate(row.datum_eerste_toelating);
  return registryVehicleSchema.parse({
    plate: row.kenteken,
    make: known(row.merk),
    model: known(row.handelsbenaming),
    year: admitted === null ? null : Number(admitted.slice(0, 4)),
    fuel: fuelOf(fuels),
    apkExpiresOn: isoDate(row.vervaldatum_apk),
    colour: known(row.eerste_kleur),
    insured: yes(row.wam_verzekerd),
    exported: yes(row.export_indicator),
    openRecall: yes(row.openstaande_terugroepactie_indicator),
  });
}
