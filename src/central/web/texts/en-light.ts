import type { nlLight } from './nl-light.ts';

/** The same texts in English. */
export const enLight: typeof nlLight = {
  light: {
    title: 'Unknown light on your dashboard?',
    link: 'Unknown light? Find out what it means',
    intro: 'Choose the colour and the light that burns. A few questions lead to advice.',
    moving: 'Driving now? Find a safe place to stop first.',
    colour: 'Colour',
    all: 'All colours',
    colours: { red: 'Red', amber: 'Yellow or orange', green: 'Green', blue: 'Blue' },
    groups: {
      engine: 'Engine, fuel and drive',
      chassis: 'Brakes, tyres and steering',
      safety: 'Safety and help while driving',
      lighting: 'Lights and sight',
    },
    whichColour: 'Which colour is the light?',
    other: 'Another light',
    again: 'Questions again',
    answered: 'Your answers',
    advice: { stop: 'Stop now', appointment: 'Make an appointment with your garage', drive: 'You can drive on' },
    make: 'Make an appointment for this light',
    phone: 'In danger on the motorway: go behind the guard rail and call 112 or roadside assistance.',
    note: 'This is general advice. The handbook of the car goes first. In doubt, call your garage.',
  },
};
