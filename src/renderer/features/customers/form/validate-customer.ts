import { type CustomerDetails, customerDetailsSchema, hasName } from '../../../../shared/domain/customer.ts';
import { parseEmail } from '../../../../shared/domain/email.ts';
import { onlyProblems, type Problems } from '../../../lib/problems.ts';
import { tooLong } from '../../../lib/too-long.ts';

/** What is wrong with the details of a customer, per field. */
export function validateCustomer(values: CustomerDetails): Problems<CustomerDetails> {
  const nameless = !hasName(values);
  const long = tooLong(customerDetailsSchema, values);
  const wrong = onlyProblems<CustomerDetails>({
    companyName: nameless && values.kind === 'business' ? 'fields.problem.companyName' : null,
    lastName: nameless && values.kind === 'private' ? 'fields.problem.lastName' : null,
    kvkNumber: /^(\d{8})?$/.test(values.kvkNumber.trim()) ? null : 'fields.problem.kvkNumber',
    email: values.email.trim() === '' || parseEmail(values.email) ? null : 'fields.problem.email',
  });
  return { ...long, ...wrong };
}

/** The details as they are saved: trimmed, and the e-mail address in the spelling that iGarage keeps. */
export function tidyCustomer(values: CustomerDetails): CustomerDetails {
  const { kind, notes, email, ...lines } = values;
  const trimmed = Object.fromEntries(Object.entries(lines).map(([field, text]) => [field, text.trim()]));
  return { ...(trimmed as typeof lines), kind, notes: notes.trimEnd(), email: parseEmail(email) ?? '' };
}
