import { writeFile } from 'node:fs/promises';
import { err, ok } from '../../shared/domain/result.ts';
import type { DeskContext, Outcome } from '../services/context.ts';
import { type ReportFacts, supportReport } from '../services/support-report.ts';

export interface ReportSaverDeps {
  readonly context: () => Outcome<DeskContext>;
  readonly now: () => Date;
  readonly facts: () => ReportFacts;
  /** Asks the person for a place; `null` when they changed their mind. */
  readonly askWhere: (suggestedName: string) => Promise<string | null>;
}

/** Makes the report for support and saves it where the person says; `null` when they changed their mind. */
export function reportSaver({ context, now, facts, askWhere }: ReportSaverDeps) {
  return async (): Promise<Outcome<{ readonly savedTo: string } | null>> => {
    const moment = now().toISOString();
    const report = { madeAt: moment, ...supportReport(context(), facts()) };
    const file = await askWhere(`igarage-balie-rapport-${moment.slice(0, 10)}.json`);
    if (file === null) return ok(null);
    try {
      await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
      return ok({ savedTo: file });
    } catch {
      return err({ code: 'file_not_written' });
    }
  };
}
