import { createFakeDesk, type FakeDesk, type FakeOptions } from './fake-bridge.ts';

declare global {
  interface Window {
    /** Set by a test before the page begins. */
    fakeOptions?: FakeOptions;
    fake: FakeDesk;
  }
}

// Bundled to one classic script that runs before the page's own.
const desk = createFakeDesk(window.fakeOptions ?? {});
window.fake = desk;
Object.defineProperty(window, 'api', { value: desk.bridge });
