import { isLightId, type LightColour } from '../../shared/lights/light-names.ts';
import { CHASSIS_LIGHTS } from './chassis-lights.ts';
import { DRIVE_LIGHTS } from './drive-lights.ts';
import { ENGINE_LIGHTS } from './engine-lights.ts';
import type { Light, Step } from './light.ts';
import { LIGHTING_LIGHTS } from './lighting-lights.ts';
import { SAFETY_LIGHTS } from './safety-lights.ts';

export const LIGHTS: readonly Light[] = [
  ...ENGINE_LIGHTS,
  ...DRIVE_LIGHTS,
  ...CHASSIS_LIGHTS,
  ...SAFETY_LIGHTS,
  ...LIGHTING_LIGHTS,
];

export function findLight(id: string): Light | null {
  return isLightId(id) ? (LIGHTS.find((light) => light.id === id) ?? null) : null;
}

/** Lights that burn in a colour; all of them without one. */
export function lightsIn(colour: LightColour | null): readonly Light[] {
  return colour === null ? LIGHTS : LIGHTS.filter(({ steps }) => steps[colour] !== undefined);
}

/** The colours in which a light burns, the most serious first. */
export function coloursOf({ steps }: Light): readonly LightColour[] {
  return (['red', 'amber', 'green', 'blue'] as const).filter((colour) => steps[colour] !== undefined);
}

/** Where the answers lead, each the number of a choice from 0 on; `null` when one of them is not to be chosen there. */
export function follow(first: Step, answers: readonly number[]): Step | null {
  return answers.reduce<Step | null>((step, answer) => {
    if (!step || 'advice' in step) return null;
    return step.answers[answer]?.next ?? null;
  }, first);
}

/** Answers as they stand in an address (`0.2`), each one digit; `null` when they do not. */
export function readAnswers(text: string): readonly number[] | null {
  if (text === '') return [];
  return /^\d(\.\d){0,9}$/.test(text) ? text.split('.').map(Number) : null;
}
