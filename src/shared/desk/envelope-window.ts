/** At which side the window of the garage's envelopes is. */
export const ENVELOPE_WINDOWS = ['left', 'right'] as const;
export type EnvelopeWindow = (typeof ENVELOPE_WINDOWS)[number];
