import { customerName } from '../../src/shared/domain/customer.ts';
import { compactPostcode, type DuplicateMark, similarCustomers } from '../../src/shared/domain/duplicates.ts';
import { compactPlate } from '../../src/shared/domain/plate.ts';
import type { ChannelInput } from '../../src/shared/ipc/channel.ts';
import type { Channels } from '../../src/shared/ipc/channels.ts';
import type { DuplicateView } from '../../src/shared/ipc/views.ts';
import type { FakeWorld } from './fake-world.ts';

type Typed = ChannelInput<Channels['customers.duplicates']>;

/** Customers of the fake garage that may be the one being typed in. */
export function duplicates({ rows }: FakeWorld, typed: Typed): readonly DuplicateView[] {
  const digits = (phone: string) => phone.replace(/\D/g, '');
  const samePhone = ({ phone }: { readonly phone: string }) =>
    digits(typed.phone).length >= 9 && digits(typed.phone) === digits(phone);
  const sameEmail = ({ email }: { readonly email: string }) => typed.email !== '' && typed.email === email;
  const vehicle = rows.vehicles.find(({ plate }) => plate === compactPlate(typed.plate));
  const holder = rows.passports.find(({ vehicleId }) => vehicleId === vehicle?.id)?.holderId;
  return rows.customers
    .filter(({ id }) => id !== typed.id)
    .map((customer) => {
      const marks: Record<DuplicateMark, boolean> = {
        plate: customer.id === holder,
        phone: samePhone(customer),
        email: sameEmail(customer),
        contact: rows.contacts.some((one) => one.customerId === customer.id && (samePhone(one) || sameEmail(one))),
        name:
          typed.postcode !== '' &&
          compactPostcode(typed.postcode) === compactPostcode(customer.postcode) &&
          similarCustomers(typed, customer),
      };
      const matched = (Object.keys(marks) as DuplicateMark[]).filter((mark) => marks[mark]);
      return { id: customer.id, name: customerName(customer), customer, matched };
    })
    .filter(({ matched }) => matched.length > 0)
    .slice(0, 4);
}
