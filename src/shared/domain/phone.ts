import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** A number as it may be dialled; without a country it is one of the Netherlands. Text around it makes it none. */
function readNumber(text: string) {
  const number = parsePhoneNumberFromString(text.trim(), { defaultCountry: 'NL', extract: false });
  return number?.isValid() && number.ext === undefined ? number : null;
}

/** A telephone number in any spelling as it is kept: E.164, `+31612345678`; `null` when it is none. */
export function parsePhone(text: string): string | null {
  return readNumber(text)?.number ?? null;
}

/**
 * A kept number as people here read it: `06 12345678`, and with its country when it is a foreign one. What was kept before
 * numbers were read stays as it was typed.
 */
export function formatPhone(phone: string): string {
  const number = readNumber(phone);
  if (!number) return phone;
  return number.countryCallingCode === '31' ? number.formatNational() : number.formatInternational();
}
