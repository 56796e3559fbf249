import { app } from 'electron';
import type { UpdateState } from '../../shared/desk/update-state.ts';
import type { Desk } from '../desk.ts';
import { computerFacts } from './computer-facts.ts';
import { logTail } from './log-tail.ts';
import { reportSaver } from './report-saver.ts';
import type { SettingsStore } from './settings.ts';

export interface SupportDeps {
  readonly desk: Desk;
  readonly folder: string;
  readonly settings: SettingsStore;
  readonly update: () => UpdateState;
  readonly askWhere: (suggestedName: string) => Promise<string | null>;
}

/** The report for support, with what the program knows of itself and of the computer. */
export function supportReporter({ desk, folder, settings, update, askWhere }: SupportDeps) {
  return reportSaver({
    context: () => desk.context(),
    now: () => new Date(),
    facts: () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: `${process.platform} ${process.arch} ${process.getSystemVersion()}`,
      language: settings.read().language,
      packaged: app.isPackaged,
      update: update(),
      phase: desk.session().phase,
      notice: desk.session().notice,
      recovery: desk.session().recovery?.outcome ?? null,
      keyRing: !desk.session().keyRingMissing,
      computer: computerFacts(folder),
      status: desk.sync(),
      log: logTail(folder),
    }),
    askWhere,
  });
}
