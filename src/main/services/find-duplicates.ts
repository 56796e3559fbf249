import { customerName } from '../../shared/domain/customer.ts';
import {
  compactPostcode,
  DUPLICATE_MARKS,
  type DuplicateMark,
  similarCustomers,
} from '../../shared/domain/duplicates.ts';
import { parseEmail } from '../../shared/domain/email.ts';
import { phoneDigits } from '../../shared/domain/phone-digits.ts';
import { parsePlate } from '../../shared/domain/plate.ts';
import type { DuplicateView } from '../../shared/ipc/views.ts';
import type { Db } from '../db/open-database.ts';
import { findCustomerIdsByContact } from '../repos/contacts.ts';
import { customers, findCustomerIdsBySame } from '../repos/customers.ts';
import { getPassportOfVehicle } from '../repos/passports.ts';
import { getVehicleByPlate } from '../repos/vehicles.ts';
import type { DeskContext } from './context.ts';

/** What is typed in so far. */
export interface TypedCustomer {
  /** The customer that is being changed, who is no duplicate of itself. */
  readonly id: string | null;
  readonly firstName: string;
  readonly lastName: string;
  readonly companyName: string;
  readonly email: string;
  readonly phone: string;
  readonly postcode: string;
  readonly plate: string;
}

const MOST_SHOWN = 4;
/** A shared number or address belongs to few; a postcode to the houses of one street. */
const MOST_OF_ONE_MARK = 20;
const MOST_OF_POSTCODE = 200;
/** Fewer digits are not a whole number yet. */
const WHOLE_NUMBER = 9;

function byPlate(db: Db, text: string): readonly string[] {
  const plate = parsePlate(text);
  const vehicle = plate === null ? null : getVehicleByPlate(db, plate);
  const passport = vehicle && getPassportOfVehicle(db, vehicle.id);
  return passport ? [passport.holderId] : [];
}

function byPhone(db: Db, text: string): readonly string[] {
  const digits = phoneDigits(text);
  return digits.length < WHOLE_NUMBER ? [] : findCustomerIdsBySame(db, 'phone', digits, MOST_OF_ONE_MARK);
}

function byEmail(db: Db, text: string): readonly string[] {
  const email = parseEmail(text);
  return email === null ? [] : findCustomerIdsBySame(db, 'email', email, MOST_OF_ONE_MARK);
}

function byContact(db: Db, typed: TypedCustomer): readonly string[] {
  const digits = phoneDigits(typed.phone);
  const email = parseEmail(typed.email);
  return [
    ...(digits.length < WHOLE_NUMBER ? [] : findCustomerIdsByContact(db, 'phone', digits, MOST_OF_ONE_MARK)),
    ...(email === null ? [] : findCustomerIdsByContact(db, 'email', email, MOST_OF_ONE_MARK)),
  ];
}

function byName(db: Db, typed: TypedCustomer): readonly string[] {
  const postcode = compactPostcode(typed.postcode);
  if (postcode === '') return [];
  return findCustomerIdsBySame(db, 'postcode', postcode, MOST_OF_POSTCODE).filter((id) => {
    const customer = customers.get(db, id);
    return customer !== null && similarCustomers(customer, typed);
  });
}

/**
 * Customers that may be the one being typed in: same plate, same phone number in any spelling, same e-mail address, one
 * of these of a contact there, a similar name at the same postcode. Who shares most, and what is surest, comes first.
 */
export function findDuplicates({ db }: DeskContext, typed: TypedCustomer): readonly DuplicateView[] {
  const found: Readonly<Record<DuplicateMark, readonly string[]>> = {
    plate: byPlate(db, typed.plate),
    phone: byPhone(db, typed.phone),
    email: byEmail(db, typed.email),
    contact: byContact(db, typed),
    name: byName(db, typed),
  };
  const ids = [...new Set(DUPLICATE_MARKS.flatMap((mark) => found[mark]))].filter((id) => id !== typed.id);
  return ids
    .map((id) => ({ id, matched: DUPLICATE_MARKS.filter((mark) => found[mark].includes(id)) }))
    .toSorted((a, b) => b.matched.length - a.matched.length)
    .flatMap(({ id, matched }) => {
      const customer = customers.get(db, id);
      return customer ? [{ id, name: customerName(customer), customer, matched }] : [];
    })
    .slice(0, MOST_SHOWN);
}
