import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { focusMainSearch } from './focus-search.ts';
import { SCREENS } from './screens.ts';

/** Ctrl/Cmd+K to the search box, Alt+1 to Alt+6 to the screens of the menu. */
export function useHotkeys(): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        focusMainSearch(navigate);
        return;
      }
      // The digit's place on the keyboard: with Alt held, macOS types another sign.
      const screen =
        event.altKey && !event.ctrlKey && !event.metaKey ? /^Digit([1-6])$/.exec(event.code)?.[1] : undefined;
      const target = screen === undefined ? undefined : SCREENS[Number(screen) - 1];
      if (!target) return;
      event.preventDefault();
      navigate(target.href);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [navigate]);
}
