import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerDetailsSchema, hasName } from '../../shared/domain/customer.ts';
import { EXPORT_HEADINGS, exportRow } from '../../shared/exchange/export-row.ts';
import { proposeMapping } from '../../shared/exchange/fields.ts';
import { readRow } from '../../shared/exchange/read-row.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { writeTable } from './write-table.ts';

const ID = '01a20ea4-59dc-7871-aa1e-c6f18256d1eb';
const letters = fc.string({
  unit: fc.constantFrom(...'abÇş€\'"=+-@;,\t|1 9.\n&<>é', '😀'),
  maxLength: 30,
});
/** As the desk keeps a line: trimmed, and as a file can: single spaces. */
const line = letters.map((text) => text.replace(/\s+/g, ' ').trim());
const emails = fc.constantFrom('', 'jan@post.example', 'a.b+c@post.example');

const customers = fc
  .record({
    kind: fc.constantFrom('private' as const, 'business' as const),
    firstName: line,
    lastName: line,
    companyName: line,
    kvkNumber: fc.constantFrom('', '01234567', '87654321'),
    email: emails,
    phone: fc.oneof(line, fc.constantFrom('+31 6 12345678', '0612345678', '030-1234567')),
    street: line,
    postcode: line.map((text) => text.slice(0, 16).trim()),
    city: line,
    notes: letters.map((text) => text.trim()),
  })
  .filter((customer) => hasName(customer) && !/^[1-9]\d{8}$/.test(customer.phone))
  .filter((customer) => customerDetailsSchema.safeParse(customer).success);

const cars = fc.record({
  plate: fc.constantFrom('TT601D', '14VVD4', '12AB34'),
  make: line,
  model: line,
  year: fc.option(fc.integer({ min: 1886, max: 2100 })),
  fuel: line,
  apkExpiresOn: fc.constantFrom(null, '2026-12-31', '2027-03-01', '2000-02-29'),
  role: fc.constantFrom('owner' as const, 'driver' as const),
  fleet: line,
});

const rows = fc.array(fc.tuple(customers, fc.option(cars)), { minLength: 1, maxLength: 8 });
const read = {
  csv: async (bytes: Buffer) => readCsv(bytes),
  xlsx: async (bytes: Buffer) => (await readXlsx(bytes))[0]?.rows ?? [],
};

test.for(['csv', 'xlsx'] as const)(
  'what is exported as %s is read back as it was',
  { timeout: 120_000 },
  async (format) => {
    await fc.assert(
      fc.asyncProperty(rows, async (all) => {
        const cells = all.map(([details, car]) => {
          if (!car) return exportRow({ ...details, id: ID }, null);
          const { role, fleet, ...vehicle } = car;
          const passport = {
            id: ID,
            vehicleId: ID,
            holderId: ID,
            role,
            email: 'houder@post.example',
            state: 'activated' as const,
            fleetId: null,
            issuedOn: '2026-01-01',
            activatedOn: null,
            offeredUntil: null,
            invitedOn: null,
          };
          const whole = { ...vehicle, id: ID, colour: 'rood', mileage: 12_500, lastVisitOn: '2026-10-01' };
          return exportRow({ ...details, id: ID }, { passport, vehicle: whole, fleetName: fleet });
        });
        const bytes = await writeTable({ headings: EXPORT_HEADINGS, rows: cells }, format);
        const [head = [], ...body] = await read[format](bytes);
        const mapping = proposeMapping(head);
        const back = body.map((row) => readRow(row, mapping));
        expect(back.map(({ customer }) => customer)).toEqual(all.map(([details]) => details));
        expect(back.flatMap(({ problems }) => problems)).toEqual([]);
        expect(back.map(({ car }) => car)).toEqual(
          all.map(([, car]) => {
            if (!car) return null;
            const { role, fleet, ...vehicle } = car;
            return { vehicle, role, fleet, email: 'houder@post.example' };
          }),
        );
      }),
      { numRuns: 25 },
    );
  },
);
