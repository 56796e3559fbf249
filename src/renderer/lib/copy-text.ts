import { callApi } from './api.ts';
import { toast } from './toast.ts';

/** Puts text on the clipboard, and says so. The page itself may not: it has no permissions at all. */
export async function copyText(text: string, done: string): Promise<void> {
  const copied = await callApi('app.copy', { text });
  if (copied.ok) toast(done);
}
