import type { Press } from './print-window.ts';

/** The same press, which can be asked whether it is at work: nothing should end the program then. */
export function busyPress(press: Press): Press & { readonly busy: () => boolean } {
  let jobs = 0;
  const counted = async <T>(work: Promise<T>): Promise<T> => {
    jobs += 1;
    try {
      return await work;
    } finally {
      jobs -= 1;
    }
  };
  return {
    toPdf: (document) => counted(press.toPdf(document)),
    toPaper: (document, choice) => counted(press.toPaper(document, choice)),
    busy: () => jobs > 0,
  };
}
