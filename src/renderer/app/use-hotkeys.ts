import { useEffect } from 'react';
import { type Action, keysOf, menusFor } from '../../shared/desk/actions.ts';
import { onMac, pressed } from '../lib/accelerator.ts';
import { travel } from '../lib/travel.ts';

interface Hotkey {
  readonly keys: readonly string[];
  readonly target: string;
  readonly signedIn: boolean;
}

function hotkeyOf(action: Action | null): readonly Hotkey[] {
  if (!action || !('target' in action.work)) return [];
  return [{ keys: keysOf(action, onMac), target: action.work.target, signedIn: action.signedIn === true }];
}

const HOTKEYS = menusFor(onMac).flatMap(({ actions }) => actions.flatMap(hotkeyOf));

/** Buttons of a mouse with more than three. */
const MOUSE_STEPS: Readonly<Record<number, -1 | 1>> = { 3: -1, 4: 1 };

/**
 * The keys of the menus, and the back and forward buttons of a mouse. The window hears a key before the menu does, and
 * answers it at once; the menu's own answer then does not come.
 */
export function useHotkeys(choose: (target: string) => void, signedIn: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const hotkey = HOTKEYS.find(({ keys }) => keys.some((accelerator) => pressed(event, accelerator, onMac)));
      if (!hotkey || (hotkey.signedIn && !signedIn)) return;
      event.preventDefault();
      choose(hotkey.target);
    };
    const onMouseUp = (event: MouseEvent) => {
      const step = MOUSE_STEPS[event.button];
      if (step === undefined) return;
      event.preventDefault();
      if (signedIn) travel(step);
    };
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('mouseup', onMouseUp);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('mouseup', onMouseUp);
    };
  }, [choose, signedIn]);
}
