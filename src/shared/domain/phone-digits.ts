/**
 * What a number is found by, also the beginning of one: the digits as dialled inside the country (`+31 30 123 45 67`,
 * `0031 (0)30...` and `030...` are one), those of a foreign one after its `+` or `00`. A desk keeps them with its rows: whoever
 * changes this adds a migration that makes them anew.
 */
export function phoneDigits(phone: string): string {
  const digits = phone.replace('(0)', '').replace(/\D/g, '');
  const abroad = phone.trim().startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (abroad === null) return digits;
  return abroad.startsWith('31') ? `0${abroad.slice(2)}` : abroad;
}
