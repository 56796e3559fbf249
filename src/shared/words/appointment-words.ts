import type { AppointmentKind, AppointmentState, DayPart } from '../domain/appointment.ts';

/** Appointments in Dutch, on the screens of the desk and on paper alike. */
export const APPOINTMENT_KINDS_NL: Record<AppointmentKind, string> = {
  apk: 'APK',
  service: 'Onderhoudsbeurt',
  tyres: 'Banden',
  repair: 'Reparatie of klacht',
  light: 'Lampje op het dashboard',
  other: 'Iets anders',
};

export const APPOINTMENT_STATES_NL: Record<AppointmentState, string> = {
  requested: 'Aangevraagd',
  proposed: 'Andere tijd voorgesteld',
  confirmed: 'Gepland',
  declined: 'Afgewezen',
  cancelled: 'Geannuleerd door de bestuurder',
};

export const DAY_PARTS_NL: Record<DayPart, string> = { any: 'hele dag', morning: 'ochtend', afternoon: 'middag' };
