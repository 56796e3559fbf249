import { existsSync } from 'node:fs';
import type { AppUpdater } from 'electron-updater';

/** What looks for new versions, fetches them and puts them in. */
export interface UpdateEngine {
  /** The version that the feed offers to this desk; `null` when it is no later one, or not this desk's turn. */
  check(): Promise<string | null>;
  /** Fetches what the last check found, and checks it. Rejects when it is not, byte by byte, what the feed promised. */
  download(progress: (percent: number) => void): Promise<void>;
  /** Ends the program, puts the new version in and starts it; `failed` when it cannot be put in, and the program runs on. */
  install(failed: (error: Error) => void): void;
}

/**
 * electron-updater as the desk uses it: nothing is fetched unasked, nothing older and no trial version is taken, and what was
 * fetched goes in when the program ends. Its log is left out: it holds addresses and paths.
 */
export function updateEngine(updater: AppUpdater): UpdateEngine {
  updater.autoDownload = false;
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.disableWebInstaller = true;
  updater.logger = null;
  let fetched: readonly string[] = [];
  // An AppImage is removed before the new one takes its place: without that one nothing would be left.
  const isThere = () => fetched.every((file) => existsSync(file));
  // Looked at once more when the program ends, which may be hours after the download.
  Object.defineProperty(updater, 'autoInstallOnAppQuit', { get: isThere });
  return {
    check: async () => {
      const result = await updater.checkForUpdates();
      return result?.isUpdateAvailable ? result.updateInfo.version : null;
    },
    download: async (progress) => {
      const tell = ({ percent }: { readonly percent: number }) => progress(Math.round(percent));
      updater.on('download-progress', tell);
      try {
        fetched = await updater.downloadUpdate();
      } finally {
        updater.off('download-progress', tell);
      }
    },
    install: (failed) => {
      if (!isThere()) return failed(new Error('The new version is gone'));
      updater.once('error', failed);
      updater.quitAndInstall(true, true);
    },
  };
}
