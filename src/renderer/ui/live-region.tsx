import { VisuallyHidden } from '@mantine/core';
import { useAnnouncer } from '../stores/announcer.ts';

/** Reads out results and confirmations without moving the focus. */
export function LiveRegion() {
  const message = useAnnouncer((state) => state.message);
  return (
    <VisuallyHidden aria-live="polite" role="status">
      {message}
    </VisuallyHidden>
  );
}
