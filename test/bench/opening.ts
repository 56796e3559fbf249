import type { Page } from 'playwright';
import { type Figure, figure, percentile } from './figure.ts';
import { loadedDesk, PASSPORTS } from './loaded-desk.ts';
import { startMeasured } from './program.ts';
import { LARGEST_FLEET, seededId } from './seeded-ids.ts';

const TIMES = 30;
/** Lines that the bare page shows: as many as fit in the list of a fleet. */
const BARE_LINES = 30;
const FLEET_PLATES = '2000';

/** Runs in the page: milliseconds from asking for an address to the frame that shows what belongs to it. */
function openAndPaint([address, isShown]: readonly [string, string]): Promise<number> {
  const shown = new Function(`return ${isShown}`) as () => boolean;
  return new Promise((resolve) => {
    const begun = performance.now();
    location.hash = address;
    const look = () => {
      if (!shown()) return requestAnimationFrame(look);
      // The task after a frame's callbacks begins when that frame was painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - begun);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

const AWAY = '/synchronisatie';
const AWAY_SHOWN = `location.hash === '#${AWAY}' && document.querySelector('main h1') !== null`;

/** Opens addresses in turn, from another screen each time. The first opening fetches the screen's code and does not count. */
async function openEach(page: Page, addresses: readonly string[], isShown: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (const address of addresses) {
    await page.evaluate(openAndPaint, [AWAY, AWAY_SHOWN] as const);
    times.push(await page.evaluate(openAndPaint, [address, isShown] as const));
  }
  return times.slice(1);
}

async function bareTimes(helloFlags: readonly string[]): Promise<readonly number[]> {
  const program = await startMeasured('test/bench/hello', helloFlags);
  const times: number[] = [];
  for (let time = 0; time <= TIMES; time += 1) {
    const shown = `document.querySelectorAll('li[data-of="#${time}"]').length === ${BARE_LINES}`;
    times.push(await program.page.evaluate(openAndPaint, [`${time}`, shown] as const));
  }
  await program.close();
  return times.slice(1);
}

/**
 * `open-profile` and `open-fleet`: from asking for a klantprofiel, or a fleet of 2,000 plates, to its painted content, at
 * 100,000 customers; each 95 % of thirty, against a bare page that shows thirty lines of text.
 */
export async function measureOpening(): Promise<readonly Figure[]> {
  const { flags, helloFlags } = await loadedDesk();
  const bare = await bareTimes(helloFlags);
  const program = await startMeasured('.', flags);
  const profiles = Array.from({ length: TIMES + 1 }, (_, time) => `/klanten/${seededId(1, 500 + time * 3_001)}`);
  const profileTimes = await openEach(
    program.page,
    profiles,
    `location.hash.startsWith('#/klanten/') && document.querySelector('main section[aria-label] h2') !== null`,
  );
  const fleets = Array.from({ length: TIMES + 1 }, () => `/wagenparken/${LARGEST_FLEET}`);
  const fleetTimes = await openEach(
    program.page,
    fleets,
    `document.querySelectorAll('main tbody tr').length > 10 && document.querySelector('main').textContent.replaceAll('.', '').includes('${FLEET_PLATES}')`,
  );
  await program.close();
  const p95 = (times: readonly number[]) => percentile(times, 0.95);
  const detail = (times: readonly number[]) => ({
    times: times.length,
    passports: PASSPORTS,
    median: Number(percentile(times, 0.5).toFixed(1)),
    bareMedian: Number(percentile(bare, 0.5).toFixed(1)),
  });
  return [
    figure('open-profile', p95(profileTimes), 'ms', p95(bare), detail(profileTimes)),
    figure('open-fleet', p95(fleetTimes), 'ms', p95(bare), { ...detail(fleetTimes), plates: Number(FLEET_PLATES) }),
  ];
}
