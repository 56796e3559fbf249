import { shell } from 'electron';

/** A mail cannot be begun with a file in it: no system offers that to every program. So the file is shown beside it, to be put in. */
export async function beginMail(mail: {
  readonly to: string;
  readonly subject: string;
  readonly file: string;
}): Promise<void> {
  shell.showItemInFolder(mail.file);
  await shell.openExternal(`mailto:${encodeURIComponent(mail.to)}?subject=${encodeURIComponent(mail.subject)}`);
}
