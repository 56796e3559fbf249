import { formatPlate } from '../../shared/domain/plate.ts';
import { err } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import { passports } from '../repos/passports.ts';
import type { Outcome } from '../services/context.ts';
import { showCustomer } from '../services/show-customer.ts';
import { closingPassport } from './closing-passport.ts';
import { renderPdf } from './render-pdf.ts';
import { savePdf } from './save-pdf.ts';

/** Saving the closing passport of a car while the garage still has it, where `chooseFile` says. */
export function closingPassportSaver(desk: Desk, chooseFile: (suggestedName: string) => Promise<string | null>) {
  return async (passportId: string): Promise<Outcome<{ readonly savedTo: string } | null>> => {
    const context = desk.context();
    if (!context.ok) return context;
    const holderId = passports.get(context.value.db, passportId)?.holderId;
    const profile = holderId === undefined ? null : showCustomer(context.value, holderId);
    const view = profile?.ok ? profile.value.passports.find(({ passport }) => passport.id === passportId) : undefined;
    if (!profile?.ok || !view) return err({ code: 'passport_not_found' });
    const { customer } = profile.value;
    const printedAt = context.value.now().toISOString();
    const document = closingPassport({
      garageName: desk.session().garageName ?? '',
      customer,
      view,
      printedAt,
      updatedThrough: desk.sync().lastContactAt,
    });
    const name = `AutoPaspoort-${formatPlate(view.vehicle.plate)}-${printedAt.slice(0, 10)}.pdf`;
    return savePdf({ chooseFile, renderPdf }, name, () => document);
  };
}
