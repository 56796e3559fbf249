import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeLight, LIGHT_NAMES, lightText, type Words } from '../../shared/lights/light-names.ts';
import { LIGHT_SHAPES } from '../web/light-shapes.ts';
import { LIGHT_GROUPS, type Light, type Step } from './light.ts';
import { coloursOf, findLight, follow, LIGHTS, lightsIn, readAnswers } from './lights.ts';

const firsts = LIGHTS.flatMap((light) =>
  coloursOf(light).map((colour) => ({ light, colour, first: light.steps[colour] as Step })),
);

/** Every way through the questions, with the step it ends in. */
function pathsFrom(step: Step, path: readonly number[] = []): readonly { path: readonly number[]; end: Step }[] {
  if ('advice' in step) return [{ path, end: step }];
  return step.answers.flatMap(({ next }, index) => pathsFrom(next, [...path, index]));
}

function wordsOf(step: Step): readonly Words[] {
  if ('advice' in step) return [step.why];
  return [step.ask, ...step.answers.flatMap(({ label, next }) => [label, ...wordsOf(next)])];
}

describe('the lights of a dashboard', () => {
  it('are all there once, each with a name, a symbol and a colour', () => {
    expect(LIGHTS.map(({ id }) => id).toSorted()).toEqual(Object.keys(LIGHT_NAMES).toSorted());
    expect(LIGHTS.length).toBeGreaterThanOrEqual(25);
    for (const light of LIGHTS) {
      expect(coloursOf(light).length).toBeGreaterThan(0);
      expect(LIGHT_SHAPES[light.id].lines).toMatch(/^M/);
      expect(LIGHT_GROUPS).toContain(light.group);
    }
  });

  it('have symbols that differ from each other', () => {
    const drawn = Object.values(LIGHT_SHAPES).map(({ lines, text }) => `${lines}${text}`);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  it('are each to be found by every colour in which they burn', () => {
    for (const { light, colour } of firsts) expect(lightsIn(colour)).toContain(light);
    expect(lightsIn(null)).toEqual(LIGHTS);
    expect(findLight('brake')?.id).toBe('brake');
    expect(findLight('toString')).toBeNull();
  });

  it.each(firsts.map(({ light, colour, first }) => [`${light.id} in ${colour}`, first] as const))(
    '%s ends in an advice whatever is answered, after three questions at most',
    (_name, first) => {
      const paths = pathsFrom(first);
      expect(paths.length).toBeGreaterThan(0);
      for (const { path, end } of paths) {
        expect(path.length).toBeLessThanOrEqual(3);
        expect('advice' in end && ['stop', 'appointment', 'drive'].includes(end.advice)).toBe(true);
        expect(follow(first, path)).toBe(end);
      }
    },
  );

  it('speak both languages, everywhere', () => {
    const words = LIGHTS.flatMap((light: Light) => [
      LIGHT_NAMES[light.id],
      light.meaning,
      ...Object.values(light.steps).flatMap(wordsOf),
    ]);
    for (const { nl, en } of words) {
      expect(nl.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
    }
    const sentences = words.filter(({ nl }) => nl.length > 12);
    expect(sentences.filter(({ nl, en }) => nl === en)).toEqual([]);
  });

  it('are asked about with answers to choose between', () => {
    const count = (step: Step): number => {
      if ('advice' in step) return 0;
      expect(step.answers.length).toBeGreaterThanOrEqual(2);
      expect(new Set(step.answers.map(({ label }) => label.nl)).size).toBe(step.answers.length);
      return 1 + step.answers.reduce((sum, { next }) => sum + count(next), 0);
    };
    expect(firsts.reduce((sum, { first }) => sum + count(first), 0)).toBeGreaterThan(25);
  });

  it('never let a red light of brakes, oil or cooling drive on without a reason that its driver gave', () => {
    for (const id of ['brake', 'oil-pressure', 'coolant', 'steering', 'transmission'] as const) {
      const red = findLight(id)?.steps.red as Step;
      const careless = pathsFrom(red).filter(
        ({ path, end }) => 'advice' in end && end.advice === 'drive' && path.length === 0,
      );
      expect(careless).toEqual([]);
      expect(pathsFrom(red).some(({ end }) => 'advice' in end && end.advice === 'stop')).toBe(true);
    }
  });
});

describe('answers in an address', () => {
  it('are read as they are written, and nothing else is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 9 }), { maxLength: 10 }), (answers) => {
        expect(readAnswers(answers.join('.'))).toEqual(answers);
      }),
    );
    for (const text of ['x', '1.', '.1', '10', '-1', '1,2', '1.2.3.4.5.6.7.8.9.1.2'])
      expect(readAnswers(text)).toBeNull();
  });

  it('that are not to be chosen lead nowhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...firsts), fc.array(fc.nat({ max: 9 }), { maxLength: 6 }), ({ first }, answers) => {
        const known = pathsFrom(first).some(({ path }) => answers.every((answer, index) => path[index] === answer));
        expect(follow(first, answers) !== null).toBe(known);
      }),
    );
  });
});

describe('a light in an appointment', () => {
  it('is named in both languages, and text that is no light is nothing', () => {
    expect(describeLight(lightText('oil-pressure', 'red'), 'nl')).toBe('Oliedruk (rood)');
    expect(describeLight(lightText('oil-pressure', 'red'), 'en')).toBe('Oil pressure (red)');
    expect(describeLight('brake', 'nl')).toBe('Rem of parkeerrem');
    for (const text of ['', '/', 'toString/red', '<b>/red']) expect(describeLight(text, 'nl')).toBe('');
  });
});
