import type { Page } from 'playwright';
import { type Figure, figure, percentile } from './figure.ts';
import { loadedDesk, PASSPORTS } from './loaded-desk.ts';
import { startMeasured } from './program.ts';

const ROUNDS = 5;
const SLOWEST = 12;
const TYPED = ['jansen', 'de vries', 'tt601d', '12ab', 'peters', '0612', 'bakker'];

/** Runs in the page: measures each keystroke from its event to the frame that shows the answer to it. */
function watchKeystrokes(input: string, isAnswered: string): void {
  const box = document.querySelector<HTMLInputElement>(input);
  if (!box) throw new Error('There is no search box');
  const times: number[] = [];
  Object.assign(globalThis, { keystrokes: times });
  const answered = new Function('text', `return ${isAnswered}`) as (text: string) => boolean;
  box.addEventListener('keydown', (event) => {
    const pressedAt = event.timeStamp;
    const look = () => {
      if (!answered(box.value)) return requestAnimationFrame(look);
      // The task after a frame's callbacks begins when that frame was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - pressedAt);
      port2.postMessage(null);
    };
    // The value changes after this event.
    requestAnimationFrame(look);
  });
}

interface Keystroke {
  readonly ms: number;
  /** What stood in the box by then; the first letter of a text opens the list of results. */
  readonly text: string;
}

async function typeAll(page: Page, box: string): Promise<readonly Keystroke[]> {
  const shown: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const text of TYPED) {
      await page.locator(box).fill('');
      for (const [place, key] of [...text].entries()) {
        shown.push(text.slice(0, place + 1));
        const before = await page.evaluate(() => (Reflect.get(globalThis, 'keystrokes') as number[]).length);
        await page.locator(box).press(key);
        await page.waitForFunction(
          (count) => (Reflect.get(globalThis, 'keystrokes') as number[]).length > count,
          before,
        );
      }
    }
  }
  const times = await page.evaluate(() => Reflect.get(globalThis, 'keystrokes') as number[]);
  return times.map((ms, index) => ({ ms, text: shown[index] ?? '' }));
}

async function measure(appFolder: string, flags: readonly string[], box: string, isAnswered: string) {
  const program = await startMeasured(appFolder, flags);
  await program.page.evaluate(
    ([source, input, answered]) => {
      const watch = new Function(`return (${source})`)() as typeof watchKeystrokes;
      watch(input ?? '', answered ?? '');
    },
    [watchKeystrokes.toString(), box, isAnswered],
  );
  const samples = await typeAll(program.page, box);
  await program.close();
  return samples;
}

const DESK_ANSWERED = `document.querySelector('[role=listbox]')?.getAttribute('aria-busy') === 'false' &&
  document.querySelector('[role=listbox]').lastElementChild?.textContent.endsWith(text.trim())`;
const HELLO_ANSWERED = `document.getElementById('echo').dataset.query === text`;

/** What took longest, with what was typed by then. */
function slowest(samples: readonly Keystroke[]): readonly string[] {
  const sorted = samples.toSorted((a, b) => b.ms - a.ms);
  return sorted.slice(0, SLOWEST).map(({ ms, text }) => `${text} ${Math.round(ms)} ms`);
}

/** `search`: keystroke to painted result on Start with 100,000 customers, against a bare page that echoes the key. */
export async function measureSearch(): Promise<readonly Figure[]> {
  const { flags, helloFlags } = await loadedDesk();
  const hello = await measure('test/bench/hello', helloFlags, '#search', HELLO_ANSWERED);
  const desk = await measure('.', flags, 'main [role=combobox]', DESK_ANSWERED);
  const share = (samples: readonly Keystroke[], which: number) =>
    percentile(
      samples.map(({ ms }) => ms),
      which,
    );
  const firstLetters = desk.filter(({ text }) => text.length === 1);
  const all = [0.5, 0.95].map((which) =>
    figure(`search-p${which * 100}`, share(desk, which), 'ms', share(hello, which), {
      keystrokes: desk.length,
      passports: PASSPORTS,
      slowest: slowest(desk),
    }),
  );
  const firstOfHello = hello.filter(({ text }) => text.length === 1);
  return [
    ...all,
    figure('search-first-p95', share(firstLetters, 0.95), 'ms', share(firstOfHello, 0.95), {
      keystrokes: firstLetters.length,
      later: share(
        desk.filter(({ text }) => text.length > 1),
        0.95,
      ),
    }),
  ];
}
