import type { MantineColorSchemeManager } from '@mantine/core';

export type ColorScheme = 'auto' | 'light' | 'dark';

/** Lets Mantine take the colour scheme from the settings of this desk; the main process keeps them. */
export function settingsColorScheme(
  initial: ColorScheme,
  save: (scheme: ColorScheme) => void,
): MantineColorSchemeManager {
  let current = initial;
  return {
    get: () => current,
    set: (scheme) => {
      current = scheme;
      save(scheme);
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => undefined,
  };
}
