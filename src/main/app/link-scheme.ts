import { app } from 'electron';
import { LINK_SCHEME } from '../../shared/domain/customer-link.ts';

/**
 * Tells the system that links to customers are for this program. Only when it is installed: a copy under development would
 * take the links away from the real one. On Windows this is the registration; macOS and Linux have it from the installer too.
 */
export function registerLinkScheme(): void {
  // What comes after the two dashes is no switch of the program, whatever a link holds.
  if (app.isPackaged) app.setAsDefaultProtocolClient(LINK_SCHEME, process.execPath, ['--']);
}
