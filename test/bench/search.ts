import type { Page } from 'playwright';
import { type Figure, figure, percentile } from './figure.ts';
import { loadedDesk, PASSPORTS } from './loaded-desk.ts';
import { startMeasured } from './program.ts';

const SLOWEST = 12;
/** Each another text, since the window keeps the answer to one that was asked before. */
const TYPED = [
  ...['jansen', 'de vries', 'tt601d', '12ab', 'peters', '0612', 'bakker', 'visser', 'smit', 'meijer', 'mulder', 'bos'],
  ...[
    'hendriks',
    'dekker',
    'brouwer',
    'dijkstra',
    'van den berg',
    '0206',
    'garage',
    'gk58',
    '9kxb',
    'koning',
    'willems',
  ],
  ...['autobedrijf', 'loodgieter', 'info@', 'sanne', 'fatima', 'utrecht', 'el amrani', 'yilmaz', 'prins', 'huisman'],
];

interface Times {
  /** From the key to the answer in the page, not yet painted. */
  readonly answered: number;
  /** From the key to the end of the frame that shows the answer. */
  readonly painted: number;
}

/** Runs in the page: measures each keystroke from its event to the answer to it, and to the frame that shows it. */
function watchKeystrokes(input: string, isAnswered: string): void {
  const box = document.querySelector<HTMLInputElement>(input);
  if (!box) throw new Error('There is no search box');
  const times: Times[] = [];
  Object.assign(globalThis, { keystrokes: times });
  const isCurrent = new Function('text', `return ${isAnswered}`) as (text: string) => boolean;
  box.addEventListener('keydown', (event) => {
    // Emptying the box is a key too, but no search.
    if (event.key.length > 1) return;
    const pressedAt = event.timeStamp;
    let answered = 0;
    const changes = new MutationObserver(() => {
      if (answered === 0 && isCurrent(box.value)) answered = performance.now() - pressedAt;
    });
    changes.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const look = () => {
      if (!isCurrent(box.value)) return requestAnimationFrame(look);
      changes.disconnect();
      // The task after a frame's callbacks begins when that frame was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push({ answered, painted: performance.now() - pressedAt });
      port2.postMessage(null);
    };
    // The value changes after this event.
    requestAnimationFrame(look);
  });
}

interface Keystroke extends Times {
  /** What stood in the box by then; the first letter of a text opens the list of results. */
  readonly text: string;
}

async function typeAll(page: Page, box: string): Promise<readonly Keystroke[]> {
  const shown: string[] = [];
  for (const text of TYPED) {
    await page.locator(box).fill('');
    await page.evaluate(() => new Promise((closed) => requestAnimationFrame(() => setTimeout(closed))));
    for (const [place, key] of [...text].entries()) {
      shown.push(text.slice(0, place + 1));
      await page.locator(box).press(key);
      await page.waitForFunction(
        (count) => (Reflect.get(globalThis, 'keystrokes') as Times[]).length === count,
        shown.length,
      );
    }
  }
  const times = await page.evaluate(() => Reflect.get(globalThis, 'keystrokes') as Times[]);
  return times.map((measured, index) => ({ ...measured, text: shown[index] ?? '' }));
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
  [...document.querySelectorAll('[role=option]')].some((option) => option.textContent.endsWith(text.trim()))`;
const HELLO_ANSWERED = `document.getElementById('echo').dataset.query === text`;

/** What took longest, with what was typed by then. */
function slowest(samples: readonly Keystroke[]): readonly string[] {
  const sorted = samples.toSorted((a, b) => b.painted - a.painted);
  return sorted
    .slice(0, SLOWEST)
    .map(({ answered, painted, text }) => `${text} ${Math.round(painted)} ms (answered ${Math.round(answered)} ms)`);
}

const isFirst = ({ text }: Keystroke) => text.length === 1;

/** `search`: keystroke to painted result on Start with 100,000 customers, against a bare page that echoes the key. */
export async function measureSearch(): Promise<readonly Figure[]> {
  const { flags, helloFlags } = await loadedDesk();
  const hello = await measure('test/bench/hello', helloFlags, '#search', HELLO_ANSWERED);
  const desk = await measure('.', flags, 'main [role=combobox]', DESK_ANSWERED);
  const share = (samples: readonly Keystroke[], which: number, time: keyof Times) =>
    percentile(
      samples.map((keystroke) => keystroke[time]),
      which,
    );
  const compared = (name: string, which: number, time: keyof Times, some: (keystroke: Keystroke) => boolean) => {
    const samples = desk.filter(some);
    return figure(name, share(samples, which, time), 'ms', share(hello.filter(some), which, time), {
      keystrokes: samples.length,
      passports: PASSPORTS,
      slowest: slowest(samples),
    });
  };
  return [
    compared('search-answered-p95', 0.95, 'answered', () => true),
    compared('search-p50', 0.5, 'painted', () => true),
    compared('search-p95', 0.95, 'painted', () => true),
    compared('search-first-p95', 0.95, 'painted', isFirst),
    compared('search-later-p95', 0.95, 'painted', (keystroke) => !isFirst(keystroke)),
  ];
}
