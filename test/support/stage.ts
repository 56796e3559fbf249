import type { Locator, Page } from 'playwright';
import { en } from '../../src/renderer/i18n/en/index.ts';
import { nl } from '../../src/renderer/i18n/nl/index.ts';

export type Language = 'nl' | 'en';

/** A page with the controls on it by their Dutch names, whatever language it speaks. */
export interface Stage {
  readonly page: Page;
  /** The first button that is called so. */
  readonly button: (name: string) => Locator;
  readonly field: (name: string) => Locator;
}

function pairs(dutch: object, english: object): readonly (readonly [string, string])[] {
  return Object.entries(dutch).flatMap(([key, value]) => {
    const other: unknown = Reflect.get(english, key);
    if (typeof value === 'string') return typeof other === 'string' ? [[value, other] as const] : [];
    return other instanceof Object ? pairs(value, other) : [];
  });
}

const TEXTS = pairs(nl, en);
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Matches what stands for a Dutch text on screen; one text may have more than one translation. */
function named(dutch: string, language: Language): RegExp {
  const translated = TEXTS.filter(([text]) => text === dutch).map(([, text]) => text);
  if (translated.length === 0) throw new Error(`No text of the desk is "${dutch}"`);
  const names = language === 'nl' ? [dutch] : translated;
  return new RegExp(`^(?:${names.map(escaped).join('|')})(?: \\*)?$`);
}

export function stageOf(page: Page, language: Language = 'nl'): Stage {
  return {
    page,
    button: (name) => page.getByRole('button', { name: named(name, language) }).first(),
    field: (name) => page.getByLabel(named(name, language)).first(),
  };
}

/** Until nothing on the page fades or slides any more. What is hidden as a whole (behind a lock) never gets there. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      return playState !== 'running' || target?.checkVisibility() === false;
    }),
  );
}
