import { writeFile } from 'node:fs/promises';
import { err, ok } from '../../shared/domain/result.ts';
import type { DeskContext, Outcome } from '../services/context.ts';
import { type ReportFacts, supportReport } from '../services/support-report.ts';

/** Makes the report for support and saves it where the person says; `null` when they changed their mind. */
export function reportSaver(
  context: () => Outcome<DeskContext>,
  facts: () => ReportFacts,
  askWhere: (suggestedName: string) => Promise<string | null>,
) {
  return async (): Promise<Outcome<{ readonly savedTo: string } | null>> => {
    const desk = context();
    if (!desk.ok) return desk;
    const report = supportReport(desk.value, facts());
    const day = desk.value.now().toISOString().slice(0, 10);
    const file = await askWhere(`igarage-balie-rapport-${day}.json`);
    if (file === null) return ok(null);
    try {
      await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
      return ok({ savedTo: file });
    } catch {
      return err({ code: 'file_not_written' });
    }
  };
}
