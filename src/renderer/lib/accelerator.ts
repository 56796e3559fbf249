/** Electron's name of a key where the keyboard event has another. */
const EVENT_KEYS: Readonly<Record<string, string>> = { left: 'arrowleft', right: 'arrowright', plus: '+' };

const SHOWN: Readonly<Record<string, string>> = { Left: '←', Right: '→', Plus: '+', Space: '␣' };
const SHOWN_ON_MAC: Readonly<Record<string, string>> = { ...SHOWN, Cmd: '⌘', Shift: '⇧', Alt: '⌥' };

/** Whether this is a Mac, where other keys are usual. */
export const onMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh');

function partsOf(accelerator: string, mac: boolean): readonly string[] {
  return accelerator.replace('CmdOrCtrl', mac ? 'Cmd' : 'Ctrl').split('+');
}

/** Whether a press is the one that Electron writes as `accelerator`. */
export function pressed(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  accelerator: string,
  mac: boolean,
): boolean {
  const parts = partsOf(accelerator, mac);
  const key = (parts.at(-1) ?? '').toLowerCase();
  const held = (name: string) => parts.includes(name);
  if (event.ctrlKey !== held('Ctrl') || event.metaKey !== held('Cmd') || event.altKey !== held('Alt')) return false;
  // The digit's place on the keyboard: with Alt held, macOS types another sign.
  if (/^\d$/.test(key)) return !event.shiftKey && event.code === `Digit${key}`;
  // On some keyboards a sign such as the slash is typed with Shift.
  const shiftFits = event.shiftKey === held('Shift') || /^[^a-z]$/.test(key);
  return shiftFits && event.key.toLowerCase() === (EVENT_KEYS[key] ?? key);
}

/** The keys as they stand on the keyboard. */
export function shownKeys(accelerator: string, mac: boolean): readonly string[] {
  const names = mac ? SHOWN_ON_MAC : SHOWN;
  return partsOf(accelerator, mac).map((part) => names[part] ?? part);
}
