import {
  IconAddressBook,
  IconCalendarEvent,
  IconCar,
  IconHome,
  IconId,
  IconRefresh,
  IconSettings,
  IconTool,
} from '@tabler/icons-react';

/** The screens of the menu, in the order of Alt+1 to Alt+8. */
export const SCREENS = [
  { href: '/', name: 'home', icon: IconHome },
  { href: '/klanten', name: 'customers', icon: IconAddressBook },
  { href: '/wagenparken', name: 'fleets', icon: IconCar },
  { href: '/autopaspoorten', name: 'passports', icon: IconId },
  { href: '/onderhoud', name: 'work', icon: IconTool },
  { href: '/afspraken', name: 'appointments', icon: IconCalendarEvent },
  { href: '/synchronisatie', name: 'sync', icon: IconRefresh },
  { href: '/instellingen', name: 'settings', icon: IconSettings },
] as const;

/** Whether a location belongs to a screen of the menu: the screen itself or a page under it. */
export function isWithin(location: string, href: string): boolean {
  return href === '/' ? location === '/' : location === href || location.startsWith(`${href}/`);
}
