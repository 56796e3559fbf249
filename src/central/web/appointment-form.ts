import { uuidv7 } from 'uuidv7';
import { z } from 'zod';
import {
  type AppointmentWish,
  appointmentKindSchema,
  appointmentWishSchema,
  dayPartSchema,
} from '../../shared/domain/appointment.ts';
import type { NoRequest } from '../../shared/domain/appointment-rules.ts';
import { cleanText } from '../../shared/domain/clean-text.ts';
import { isoDateSchema } from '../../shared/domain/date-schemas.ts';
import { idSchema } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { describeLight } from '../../shared/lights/light-names.ts';

const text = (max: number) =>
  z
    .string()
    // Cut first: half a character at the end goes with what cannot be kept.
    .transform((typed) => cleanText(cleanText(typed).trim().slice(0, max)))
    .catch('');

/** The form as it was sent: whatever was typed is shown again. */
export const appointmentForm = z.object({
  /** Made with the page: the same form sent twice asks once. */
  requestId: idSchema.catch(() => uuidv7()),
  kind: z.union([appointmentKindSchema, z.literal('')]).catch(''),
  preferredOn: text(20),
  otherwiseOn: text(20),
  dayPart: dayPartSchema.catch('any'),
  mileage: text(20),
  message: text(1_000),
  light: text(40).transform((light) => (describeLight(light, 'nl') === '' ? '' : light)),
});
export type AppointmentForm = z.infer<typeof appointmentForm>;

/** What is wrong, and the field it is shown at. */
export interface FormProblem {
  readonly field: keyof AppointmentForm;
  readonly code: 'kind' | 'preferredOn' | 'mileage' | NoRequest | 'not_yours';
}

const FIELD_OF: Record<NoRequest | 'not_yours', FormProblem['field']> = {
  past: 'preferredOn',
  same_day: 'otherwiseOn',
  too_many: 'kind',
  too_many_today: 'kind',
  not_yours: 'kind',
};

/** Where a request that was refused shows its reason; a past day is that of the field that holds it. */
export function problemAt(code: NoRequest | 'not_yours', form: AppointmentForm, today: string): FormProblem {
  const field = code === 'past' && form.preferredOn >= today ? 'otherwiseOn' : FIELD_OF[code];
  return { field, code };
}

function mileageOf(typed: string): number | null | 'problem' {
  const digits = typed.replaceAll(/[\s.,]|km$/gi, '');
  if (digits === '') return null;
  return /^\d{1,7}$/.test(digits) ? Number(digits) : 'problem';
}

/** What a form asks for, or what is wrong with it. */
export function readWish(form: AppointmentForm): Result<AppointmentWish, FormProblem> {
  if (form.kind === '') return err({ field: 'kind', code: 'kind' });
  if (!isoDateSchema.safeParse(form.preferredOn).success) return err({ field: 'preferredOn', code: 'preferredOn' });
  if (form.otherwiseOn !== '' && !isoDateSchema.safeParse(form.otherwiseOn).success)
    return err({ field: 'otherwiseOn', code: 'preferredOn' });
  const mileage = mileageOf(form.mileage);
  if (mileage === 'problem') return err({ field: 'mileage', code: 'mileage' });
  const light = form.kind === 'light' ? form.light : '';
  const otherwiseOn = form.otherwiseOn === '' ? null : form.otherwiseOn;
  return ok(appointmentWishSchema.parse({ ...form, otherwiseOn, mileage, light }));
}
