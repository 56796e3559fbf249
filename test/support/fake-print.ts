import { FIRST_PAPER, type PaperChoice } from '../../src/shared/desk/print-choice.ts';
import { err, ok, type Result } from '../../src/shared/domain/result.ts';
import type { ChannelInput, ChannelOutput } from '../../src/shared/ipc/channel.ts';
import type { ChannelName, Channels } from '../../src/shared/ipc/channels.ts';
import type { IpcError } from '../../src/shared/ipc/error.ts';
import type { PrinterView } from '../../src/shared/ipc/print-views.ts';

type PrintChannel = Extract<ChannelName, `print.${string}`>;
type PrintCalls = {
  readonly [N in PrintChannel]: (input: ChannelInput<Channels[N]>) => Result<ChannelOutput<Channels[N]>, IpcError>;
};

/** A PDF of two pages of A4 with a line of text on each. */
function smallPdf(text: string): Uint8Array {
  const content = (page: number) => `BT /F1 24 Tf 60 760 Td (${text} ${page}) Tj ET`;
  const stream = (body: string) => `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;
  const page = (contents: number) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contents} 0 R /Resources << /Font << /F1 5 0 R >> >> >>`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(6),
    page(7),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream(content(1)),
    stream(content(2)),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** Documents of a garage in memory, and printers that take everything. */
export function fakePrint(printers: readonly PrinterView[]): PrintCalls {
  const open = new Set<string>();
  let choice: PaperChoice = { ...FIRST_PAPER, printer: printers[0]?.name ?? '' };
  return {
    'print.prepare': ({ kind }) => {
      const id = crypto.randomUUID();
      open.add(id);
      const withoutAddress = kind === 'reminders' ? ['Bram de Wit'] : [];
      const missing = kind === 'person' ? 'offline' : null;
      return ok({
        ...{ id, kind, title: `Document ${kind}`, pdf: smallPdf(kind) },
        ...{ mailTo: '', withoutAddress, more: false, missing },
      });
    },
    'print.printers': () => ok({ printers, choice }),
    'print.paper': ({ id, choice: chosen }) => {
      if (!open.has(id)) return err({ code: 'document_gone' });
      choice = chosen;
      return ok(null);
    },
    'print.save': () => ok({ savedTo: 'Documenten/document.pdf' }),
    'print.saveData': () => ok({ savedTo: 'Documenten/document.json' }),
    'print.mail': () => ok({ savedTo: 'Documenten/document.pdf' }),
    'print.close': ({ id }) => {
      open.delete(id);
      return ok(null);
    },
  };
}
