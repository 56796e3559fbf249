import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SCREEN_CASES, type ScreenCase } from '../support/screen-cases.ts';
import { type Screens, startScreens } from '../support/screens.ts';
import { type Language, settled, stageOf } from '../support/stage.ts';

const SIZES = [
  [1280, 720],
  [1920, 1080],
] as const;
const LANGUAGES: readonly Language[] = ['nl', 'en'];
/** Pages at work at the same time. */
const AT_ONCE = 3;

interface Shot {
  readonly screen: ScreenCase;
  readonly language: Language;
}

const fileName = (name: string) => name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase();

/** Takes one state of a screen in both sizes, and in the dark. */
async function take(screens: Screens, folder: string, { screen, language }: Shot): Promise<readonly string[]> {
  const { name, content: _content, act, ...options } = screen;
  const page = await screens.open({ ...options, settings: { colorScheme: 'auto', language } });
  await act?.(stageOf(page, language));
  const files: string[] = [];
  const keep = async (suffix: string) => {
    await settled(page);
    files.push(`${language}/${fileName(name)}-${suffix}.png`);
    await page.screenshot({ path: join(folder, files.at(-1) ?? '') });
  };
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await keep(String(width));
  }
  if (language === 'nl') {
    await page.setViewportSize({ width: SIZES[0][0], height: SIZES[0][1] });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
    await keep('dark');
  }
  await page.context().close();
  return files;
}

/** A page with all pictures, to look through. */
function index(files: readonly string[]): string {
  const pictures = files.map(
    (file) => `<figure><img src="${file}" width="640" loading="lazy" alt=""><figcaption>${file}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{display:flex;flex-wrap:wrap;gap:8px}figure{margin:0}</style>${pictures.join('\n')}`;
}

/** Pictures of every screen in every state; `wanted`: only those whose name begins so. */
export async function takeEveryScreen(folder: string, wanted: string): Promise<number> {
  const shots = LANGUAGES.flatMap((language) =>
    SCREEN_CASES.filter(({ name }) => name.startsWith(wanted)).map((screen) => ({ screen, language })),
  );
  for (const language of LANGUAGES) mkdirSync(join(folder, language), { recursive: true });
  const screens = await startScreens();
  const files: string[] = [];
  const failed: string[] = [];
  const rest = shots.values();
  const work = async () => {
    for (const shot of rest) {
      try {
        files.push(...(await take(screens, folder, shot)));
      } catch (error) {
        failed.push(`${shot.screen.name} (${shot.language}): ${String(error).split('\n')[0]}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await screens.close();
  writeFileSync(join(folder, 'index.html'), index(files.toSorted()));
  if (failed.length > 0) throw new Error(`Not every picture could be taken:\n${failed.join('\n')}`);
  return files.length;
}
