import { foldText } from '../domain/text.ts';

/**
 * What a column of a file can hold, each with the heading that this program writes and the headings of other garage systems that
 * mean the same. Headings are compared folded, letters and digits alone.
 */
const FIELDS = {
  kind: { heading: 'Soort klant', also: 'soort klantsoort type klanttype kind customertype' },
  companyName: {
    heading: 'Bedrijfsnaam',
    also: 'bedrijf bedrijfsnaam firma firmanaam company companyname organisatie handelsnaam',
  },
  firstName: { heading: 'Voornaam', also: 'voornamen roepnaam voorletters initialen firstname givenname' },
  prefix: { heading: 'Tussenvoegsel', also: 'tussenvoegsels voorvoegsel tv prefix' },
  lastName: { heading: 'Achternaam', also: 'familienaam lastname surname' },
  fullName: {
    heading: 'Naam',
    also: 'klantnaam klant naamklant name customer customername relatie relatienaam eigenaar',
  },
  kvkNumber: { heading: 'KvK-nummer', also: 'kvk kvknr coc cocnumber' },
  email: { heading: 'E-mail', also: 'email emailadres mail mailadres emailaddress' },
  phone: {
    heading: 'Telefoon',
    also: 'telefoonnummer telnr tel mobiel mobielnummer gsm phone phonenumber mobile telefoon1',
  },
  street: { heading: 'Adres', also: 'straat straatnaam straatenhuisnummer address street adresregel1' },
  houseNumber: { heading: 'Huisnummer', also: 'huisnr nr nummer housenumber' },
  houseSuffix: { heading: 'Toevoeging', also: 'huisnummertoevoeging toev suffix' },
  postcode: { heading: 'Postcode', also: 'pc postalcode zip zipcode' },
  city: { heading: 'Plaats', also: 'woonplaats stad plaatsnaam city town' },
  notes: { heading: 'Notities', also: 'notitie opmerking opmerkingen memo notes remarks' },
  plate: { heading: 'Kenteken', also: 'kentekens kentekennummer plate licenseplate registration' },
  make: { heading: 'Merk', also: 'automerk make brand' },
  model: { heading: 'Model', also: 'type autotype handelsbenaming uitvoering' },
  year: { heading: 'Bouwjaar', also: 'jaar datumeerstetoelating eerstetoelating det year' },
  fuel: { heading: 'Brandstof', also: 'fuel fueltype' },
  apkExpiresOn: {
    heading: 'APK tot',
    also: 'apk apkdatum apkvervaldatum apkverval vervaldatumapk apkgeldigtot motdate mot',
  },
  role: { heading: 'Rol', also: 'role houderrol eigenaarofbestuurder' },
  passportEmail: { heading: 'E-mail AutoPaspoort', also: 'autopaspoortemail emailautopaspoort emailbestuurder' },
  fleet: { heading: 'Wagenpark', also: 'wagenparknaam fleet fleetname' },
} as const;

export type ImportField = keyof typeof FIELDS;
export const IMPORT_FIELDS = Object.keys(FIELDS) as readonly ImportField[];

/** For every column of a file the field it holds; `null`: left out. */
export type ColumnMapping = readonly (ImportField | null)[];

/** The heading that an export writes over a field, and that an import knows again. */
export function headingOf(field: ImportField): string {
  return FIELDS[field].heading;
}

function compactHeading(text: string): string {
  return foldText(text).replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/** Each known heading with its field; what this program writes wins over what means something else elsewhere. */
const FIELD_OF_HEADING = new Map<string, ImportField>([
  ...IMPORT_FIELDS.flatMap((field) => FIELDS[field].also.split(' ').map((heading) => [heading, field] as const)),
  ...IMPORT_FIELDS.map((field) => [compactHeading(FIELDS[field].heading), field] as const),
]);

export function fieldOfHeading(heading: string): ImportField | null {
  return FIELD_OF_HEADING.get(compactHeading(heading)) ?? null;
}

/** `Type` beside `Merk` is of a car, alone it is of a customer: both are in use. Here it is a car's. */
const HAS_ITS_MAKE: ReadonlySet<string> = new Set(['type']);

/** The field that each heading stands for; the first one gets it when two say the same. */
export function proposeMapping(headings: readonly string[]): ColumnMapping {
  const hasMake = headings.some((heading) => fieldOfHeading(heading) === 'make');
  const taken = new Set<ImportField>();
  return headings.map((heading) => {
    const found = HAS_ITS_MAKE.has(compactHeading(heading)) ? (hasMake ? 'model' : 'kind') : fieldOfHeading(heading);
    if (found === null || taken.has(found)) return null;
    taken.add(found);
    return found;
  });
}

/** How many of the cells are headings that mean something. */
export function knownHeadings(cells: readonly string[]): number {
  return new Set(cells.map(fieldOfHeading).filter((field) => field !== null)).size;
}

/** By which a layout is known again: the headings, compared as above. */
export function layoutOf(headings: readonly string[]): string {
  return headings.map(compactHeading).join('|');
}
