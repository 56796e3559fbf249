import { type ContactDetails, contactDetailsSchema } from '../../shared/domain/contact.ts';
import { parseEmail } from '../../shared/domain/email.ts';
import { formatPhone, parsePhone } from '../../shared/domain/phone.ts';
import { onlyProblems, type Problems } from './problems.ts';
import { tooLong } from './too-long.ts';

/** What is wrong with a contact, per field. A number that was kept in another form, in `start`, may stay as it is. */
export function validateContact(values: ContactDetails, start: ContactDetails): Problems<ContactDetails> {
  const { fullName, phone, email } = values;
  const phoneStays = phone.trim() === '' || phone === formatPhone(start.phone);
  const wrong = onlyProblems<ContactDetails>({
    fullName: fullName.trim() === '' ? 'fields.problem.required' : null,
    phone: phoneStays || parsePhone(phone) ? null : 'fields.problem.phone',
    email: email.trim() === '' || parseEmail(email) ? null : 'fields.problem.email',
  });
  return { ...tooLong(contactDetailsSchema, values), ...wrong };
}

/** A contact as a form shows it. */
export function showContact(details: ContactDetails): ContactDetails {
  return { ...details, phone: formatPhone(details.phone) };
}

/** The same as it is saved; a number that was not touched stays as it was kept. */
export function tidyContact(values: ContactDetails, start: ContactDetails): ContactDetails {
  const phone = values.phone === formatPhone(start.phone) ? start.phone : values.phone.trim();
  return {
    fullName: values.fullName.trim(),
    position: values.position.trim(),
    phone: parsePhone(phone) ?? phone,
    email: parseEmail(values.email) ?? '',
  };
}
