import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeHttpExecutor } from 'builder-util/out/nodeHttpExecutor.js';
import { configureRequestUrl, type DownloadOptions } from 'builder-util-runtime';
import { AppImageUpdater } from 'electron-updater';
import { updateEngine } from '../../src/main/updates/update-engine.ts';
import { Updates } from '../../src/main/updates/updates.ts';
import type { HeldBecause, UpdateState } from '../../src/shared/desk/update-state.ts';
import { programOf } from './update-feed.ts';

/** The last four bytes decide when it is a desk's turn: the first of all desks, and the last. */
export const FIRST_DESK = '2c9b6f2e-6a5d-5f6e-9d0a-6b1c00000000';
export const LAST_DESK = '2c9b6f2e-6a5d-5f6e-9d0a-6b1cffffffff';

/** Electron's part of fetching: the same steps, over Node's own requests. */
class NodeDownloads extends NodeHttpExecutor {
  download(url: URL, destination: string, options: DownloadOptions): Promise<string> {
    return options.cancellationToken.createPromise((resolve, reject, onCancel) => {
      const request = { headers: options.headers ?? {} };
      configureRequestUrl(url, request);
      const callback = (error?: Error | null) => (error ? reject(error) : resolve(destination));
      this.doDownload(request, { destination, options, onCancel, callback, responseHandler: null }, 0);
    });
  }
}

/** Electron's part of putting in: to end the program, which here is not one. */
class WithoutElectron extends AppImageUpdater {
  override quitAndInstall(): void {
    this.install(true, false);
  }
}

export interface UpdateDesk {
  readonly updates: Updates;
  readonly states: readonly UpdateState[];
  readonly reports: readonly string[];
  /** Sets what is under way. */
  busy: HeldBecause | 'locked' | null;
  /** How often it was looked at what is under way. */
  readonly looks: number;
  /** What the installed program says when it is run. */
  runs(): string;
  /** Files that wait to be put in. */
  waiting(): readonly string[];
  /** A virus scanner takes them away. */
  loseWaiting(): void;
  /** The program ends, as at the end of the day. */
  quit(): void;
  remove(): void;
}

/** An installed program of version 1.4.0 with the real updater, on a feed. */
export function updateDesk(feedUrl: string, stagingId: string = FIRST_DESK): UpdateDesk {
  const folder = mkdtempSync(join(tmpdir(), 'balie-update-'));
  const program = join(folder, 'iGarage-Balie.AppImage');
  writeFileSync(program, programOf('1.4.0'));
  chmodSync(program, 0o755);
  process.env.APPIMAGE = program;
  const config = join(folder, 'app-update.yml');
  writeFileSync(config, `provider: generic\nurl: ${feedUrl}\nchannel: latest\nupdaterCacheDirName: vers\n`);
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, 'data', '.updaterId'), stagingId);
  const quitting: ((exitCode: number) => void)[] = [];
  const updater = new WithoutElectron(null, {
    version: '1.4.0',
    name: 'igarage-balie',
    isPackaged: true,
    appUpdateConfigPath: config,
    userDataPath: join(folder, 'data'),
    baseCachePath: join(folder, 'cache'),
    whenReady: async () => undefined,
    relaunch: () => undefined,
    quit: () => undefined,
    onQuit: (handler: (exitCode: number) => void) => quitting.push(handler),
  });
  Reflect.set(updater, 'httpExecutor', new NodeDownloads());
  Reflect.set(updater, '_testOnlyOptions', { platform: 'linux', isUseDifferentialDownload: false });
  updater.disableDifferentialDownload = true;
  const states: UpdateState[] = [];
  const reports: string[] = [];
  const engine = updateEngine(updater);
  let looks = 0;
  const desk: UpdateDesk = {
    busy: null,
    get looks() {
      return looks;
    },
    states,
    reports,
    updates: new Updates({
      engine: async () => engine,
      off: null,
      current: '1.4.0',
      busy: () => {
        looks += 1;
        return desk.busy;
      },
      changed: (state) => states.push(state),
      report: (event, codes) => reports.push(`${event} ${JSON.stringify(codes)}`),
      now: () => new Date('2026-11-24T09:00:00.000Z'),
      random: () => 0,
    }),
    runs: () => execFileSync(program, { encoding: 'utf8' }).trim(),
    waiting: () => {
      const cache = join(folder, 'cache', 'vers');
      return readdirSync(cache, { recursive: true })
        .map(String)
        .filter((name) => name.endsWith('.AppImage'));
    },
    loseWaiting: () => {
      for (const name of desk.waiting()) rmSync(join(folder, 'cache', 'vers', name));
    },
    quit: () => {
      for (const handler of quitting) handler(0);
    },
    remove: () => {
      desk.updates.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return desk;
}
