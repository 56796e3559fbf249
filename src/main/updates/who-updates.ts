import { accessSync, constants } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Installation {
  readonly platform: NodeJS.Platform;
  /** Path of the running program. */
  readonly program: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isPackaged: boolean;
}

function canWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Windows says of every folder that it can be written to; what is installed for all users stands in Program Files. */
function inProgramFiles({ program, env }: Installation): boolean {
  const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.ProgramW6432].filter(
    (folder) => folder !== undefined,
  );
  return folders.some((folder) => program.toLowerCase().startsWith(`${folder.toLowerCase()}\\`));
}

/**
 * Why the program does not update itself; `null` when it does. An installation that this user may not change is looked after by
 * whoever manages the computer: asking for a password at the counter is not quiet.
 */
export function whyNoUpdates(installation: Installation): 'managed' | 'development' | null {
  const { platform, program, env, isPackaged } = installation;
  if (!isPackaged) return 'development';
  if (platform === 'win32') return inProgramFiles(installation) ? 'managed' : null;
  if (platform === 'darwin') return canWrite(join(dirname(program), '..', '..', '..')) ? null : 'managed';
  // On Linux the AppImage alone is a file of the user; a package belongs to the system.
  return env.APPIMAGE !== undefined && canWrite(env.APPIMAGE) && canWrite(dirname(env.APPIMAGE)) ? null : 'managed';
}
