import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { err } from '../../shared/domain/result.ts';
import { type ChannelName, channels } from '../../shared/ipc/channels.ts';
import { type DeskState, dispatch, type Report } from './dispatch.ts';
import type { Handlers } from './handler-types.ts';

/** Only the top frame of our own window, showing our own page, may call. */
function isTrusted(event: IpcMainInvokeEvent, contents: WebContents | undefined, origin: string): boolean {
  const frame = event.senderFrame;
  return frame !== null && event.sender === contents && frame === contents.mainFrame && frame.origin === origin;
}

/** Registers every channel of the map: sender checked, input parsed, answer always a `Result`. The only user of `ipcMain`. */
export function handleCalls(
  handlers: Handlers,
  trusted: { readonly contents: () => WebContents | undefined; readonly origin: string },
  report: Report,
  desk: DeskState,
): void {
  for (const name of Object.keys(channels) as ChannelName[]) {
    ipcMain.handle(name, (event, input: unknown) => {
      if (isTrusted(event, trusted.contents(), trusted.origin)) return dispatch(handlers, name, input, report, desk);
      report('call from elsewhere refused', { channel: name });
      return err({ code: 'internal_error' });
    });
  }
}
