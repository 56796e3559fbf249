import { notifications } from '@mantine/notifications';
import { useAnnouncer } from '../stores/announcer.ts';

/** Says that something worked, for a few seconds; nothing has to be clicked away. */
export function toast(message: string): void {
  useAnnouncer.getState().announce(message);
  notifications.show({ message, color: 'groen', autoClose: 4000, withCloseButton: false, role: 'presentation' });
}
