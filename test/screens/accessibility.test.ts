import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SCREEN_CASES, type ScreenCase } from '../support/screen-cases.ts';
import { type Screens, startScreens } from '../support/screens.ts';
import { settled, stageOf } from '../support/stage.ts';

let screens: Screens;
beforeAll(async () => {
  screens = await startScreens();
});
afterAll(() => screens.close());

declare const axe: { run: (context: Document, options: object) => Promise<{ violations: readonly Violation[] }> };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds. It looks at one page five times: put there once, that is far quicker than anew for each look. */
async function violations(page: Page): Promise<readonly object[]> {
  return page.evaluate(async (values) => {
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html.slice(0, 160)) }));
  }, TAGS);
}

/** Pixels that the page, or the area of the screen in it, is wider than its place. */
const sidewaysOverflow = (page: Page) =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const page = document.documentElement.scrollWidth - window.innerWidth;
    return Math.max(page, main ? main.scrollWidth - main.clientWidth : 0);
  });

/** What a window of 1280 by 720 has left at a zoom of 200 %. */
const ZOOMED = { width: 640, height: 360 };

async function open({ name: _name, content: _content, act, ...options }: ScreenCase): Promise<Page> {
  const page = await screens.open({ ...options, settings: { colorScheme: 'auto' } });
  await act?.(stageOf(page));
  await page.evaluate(AXE);
  return page;
}

async function look(page: Page): Promise<void> {
  await settled(page);
  expect(await violations(page)).toEqual([]);
}

async function lookZoomed(page: Page): Promise<void> {
  await page.setViewportSize(ZOOMED);
  expect(await sidewaysOverflow(page)).toBeLessThanOrEqual(0);
  await look(page);
}

describe('every screen', () => {
  it.each(SCREEN_CASES.filter(({ content }) => !content))(
    '$name meets WCAG 2.2 AA, light, dark, in forced colours and high contrast, also in half a window',
    async (screen) => {
      const page = await open(screen);
      await look(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
      await look(page);
      await page.emulateMedia({ forcedColors: 'active' });
      await look(page);
      await lookZoomed(page);
      await page.emulateMedia({ forcedColors: 'none', contrast: 'more' });
      await page.waitForFunction(() => document.documentElement.dataset.contrast === 'more');
      await look(page);
      await page.context().close();
    },
  );

  it.each(SCREEN_CASES.filter(({ content }) => content))('$name meets WCAG 2.2 AA in half a window', async (screen) => {
    const page = await open(screen);
    await lookZoomed(page);
    await page.context().close();
  });
});
