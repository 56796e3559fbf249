import { type CustomerDetails, customerDetailsSchema, hasName } from '../../../../shared/domain/customer.ts';
import { parseEmail } from '../../../../shared/domain/email.ts';
import { formatPhone, parsePhone } from '../../../../shared/domain/phone.ts';
import { parsePostcode } from '../../../../shared/domain/postcode.ts';
import { onlyProblems, type Problems } from '../../../lib/problems.ts';
import { tooLong } from '../../../lib/too-long.ts';

/** What is kept of a number that was typed with spaces or dots between its digits. */
function compactKvk(text: string): string {
  return text.replace(/[\s.]/g, '');
}

function isFine(text: string, start: string, read: (text: string) => unknown): boolean {
  return text.trim() === '' || text.trim() === start.trim() || read(text) !== null;
}

/**
 * What is wrong with the details of a customer, per field. What was kept in another form before, `start`, may stay as
 * it is.
 */
export function validateCustomer(values: CustomerDetails, start?: CustomerDetails): Problems<CustomerDetails> {
  const nameless = !hasName(values);
  const kept = start && showCustomer(start);
  const long = tooLong(customerDetailsSchema, values);
  const wrong = onlyProblems<CustomerDetails>({
    companyName: nameless && values.kind === 'business' ? 'fields.problem.companyName' : null,
    lastName: nameless && values.kind === 'private' ? 'fields.problem.lastName' : null,
    kvkNumber: /^(\d{8})?$/.test(compactKvk(values.kvkNumber)) ? null : 'fields.problem.kvkNumber',
    email: values.email.trim() === '' || parseEmail(values.email) ? null : 'fields.problem.email',
    phone: isFine(values.phone, kept?.phone ?? '', parsePhone) ? null : 'fields.problem.phone',
    postcode: isFine(values.postcode, kept?.postcode ?? '', parsePostcode) ? null : 'fields.problem.postcode',
  });
  return { ...long, ...wrong };
}

/** The details as a form shows them: what is kept in one form, in the form that people read. */
export function showCustomer(details: CustomerDetails): CustomerDetails {
  return { ...details, phone: formatPhone(details.phone) };
}

/** The details as they are saved: trimmed, and in the spelling that iGarage keeps. */
export function tidyCustomer(values: CustomerDetails): CustomerDetails {
  const { kind, notes, email, ...lines } = values;
  const trimmed = Object.fromEntries(Object.entries(lines).map(([field, text]) => [field, text.trim()]));
  const tidy = { ...(trimmed as typeof lines), kind, notes: notes.trimEnd(), email: parseEmail(email) ?? '' };
  return {
    ...tidy,
    kvkNumber: compactKvk(tidy.kvkNumber),
    phone: parsePhone(tidy.phone) ?? tidy.phone,
    postcode: parsePostcode(tidy.postcode) ?? tidy.postcode,
  };
}

/** The same, but with what was not touched exactly as it was before: another spelling alone is no change. */
export function tidyChanged(values: CustomerDetails, before: CustomerDetails): CustomerDetails {
  const [now, then] = [tidyCustomer(values), tidyCustomer(showCustomer(before))];
  const same = (Object.keys(now) as (keyof CustomerDetails)[]).filter((field) => now[field] === then[field]);
  return { ...now, ...Object.fromEntries(same.map((field) => [field, before[field]])) };
}
