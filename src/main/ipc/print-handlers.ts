import type { DocumentKind, PaperChoice } from '../../shared/desk/print-choice.ts';
import type { PrintRequest } from '../../shared/ipc/print-input.ts';
import type { PreparedDocument, PrintersView } from '../../shared/ipc/print-views.ts';
import type { Outcome } from '../services/context.ts';
import type { Handlers } from './handler-types.ts';

/** What the desk does with documents. */
export interface Printing {
  prepare(request: PrintRequest): Promise<Outcome<PreparedDocument>>;
  printers(kind: DocumentKind): Promise<Outcome<PrintersView>>;
  paper(id: string, choice: PaperChoice): Promise<Outcome<null>>;
  save(id: string): Promise<Outcome<{ readonly savedTo: string } | null>>;
  saveData(id: string): Promise<Outcome<{ readonly savedTo: string } | null>>;
  mail(id: string): Promise<Outcome<{ readonly savedTo: string } | null>>;
  close(id: string): Outcome<null>;
}

export function printHandlers(printing: Printing): Pick<Handlers, Extract<keyof Handlers, `print.${string}`>> {
  return {
    'print.prepare': (request) => printing.prepare(request),
    'print.printers': ({ kind }) => printing.printers(kind),
    'print.paper': ({ id, choice }) => printing.paper(id, choice),
    'print.save': ({ id }) => printing.save(id),
    'print.saveData': ({ id }) => printing.saveData(id),
    'print.mail': ({ id }) => printing.mail(id),
    'print.close': ({ id }) => printing.close(id),
  };
}
