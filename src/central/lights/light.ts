import type { LightColour, LightId, Words } from '../../shared/lights/light-names.ts';

export type Advice = 'stop' | 'appointment' | 'drive';

/** A question about what the driver notices, or the advice in which the questions end. */
export type Step =
  | { readonly ask: Words; readonly answers: readonly { readonly label: Words; readonly next: Step }[] }
  | { readonly advice: Advice; readonly why: Words };

export const LIGHT_GROUPS = ['engine', 'chassis', 'safety', 'lighting'] as const;
export type LightGroup = (typeof LIGHT_GROUPS)[number];

/** A light, and what to do about it in each colour in which it burns. */
export interface Light {
  readonly id: LightId;
  readonly group: LightGroup;
  readonly meaning: Words;
  readonly steps: { readonly [C in LightColour]?: Step };
}

function advice(kind: Advice) {
  return (nl: string, en: string): Step => ({ advice: kind, why: { nl, en } });
}

export const stop = advice('stop');
export const visit = advice('appointment');
export const drive = advice('drive');

type Answer = readonly [nl: string, en: string, next: Step];

export function ask(nl: string, en: string, ...answers: readonly Answer[]): Step {
  return {
    ask: { nl, en },
    answers: answers.map(([dutch, english, next]) => ({ label: { nl: dutch, en: english }, next })),
  };
}

export function yesNo(nl: string, en: string, yes: Step, no: Step): Step {
  return ask(nl, en, ['Ja', 'Yes', yes], ['Nee', 'No', no]);
}
