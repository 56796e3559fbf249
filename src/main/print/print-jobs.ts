import { type DocumentKind, FIRST_PAPER, type PaperChoice, type PaperChoices } from '../../shared/desk/print-choice.ts';
import { err, ok } from '../../shared/domain/result.ts';
import type { PrintRequest } from '../../shared/ipc/print-input.ts';
import type { PreparedDocument, PrintersView, PrinterView } from '../../shared/ipc/print-views.ts';
import { areThere } from '../repos/rows.ts';
import type { DeskContext, Outcome } from '../services/context.ts';
import { customersIn, noteLook } from '../services/note-look.ts';
import { compose } from './compose.ts';
import type { Composed, PrintSource } from './composed.ts';
import type { Press } from './print-window.ts';
import { writeWhole } from './write-file.ts';

/** What documents need of the computer. */
export interface PrintJobsDeps {
  readonly source: PrintSource;
  readonly press: Press;
  readonly newId: () => string;
  /** Printers of the system, its preferred one first. */
  readonly printers: () => Promise<readonly PrinterView[]>;
  readonly readPaper: () => PaperChoices;
  readonly writePaper: (choices: PaperChoices) => void;
  /** Asks the person where to save; `null` when cancelled. */
  readonly chooseFile: (suggestedName: string, format: 'pdf' | 'json') => Promise<string | null>;
  /** Shows a file in its folder, and begins a mail with the person's mail program. */
  readonly beginMail: (mail: { readonly to: string; readonly subject: string; readonly file: string }) => Promise<void>;
  /** These documents are gone, with what they showed. */
  readonly lost: (ids: readonly string[]) => void;
}

interface Job extends Composed {
  readonly kind: DocumentKind;
  readonly pdf: Uint8Array;
}

/** With who asked for it: the desk may be locked, or another's, when the printer is done. */
interface OpenJob {
  readonly job: Job;
  readonly desk: DeskContext;
}

type Saved = { readonly savedTo: string } | null;

/** Tells the audit that a document left the program. */
function noteLeft({ job, desk }: OpenJob, kind: 'document.printed' | 'document.saved'): void {
  if (desk.db.open) noteLook(desk, { kind, detail: job.kind, customerIds: customersIn(desk.db, job.about) });
}

async function write(open: OpenJob, savedTo: string | null, content: Uint8Array): Promise<Outcome<Saved>> {
  if (savedTo === null) return ok(null);
  const written = await writeWhole(savedTo, content);
  if (!written.ok) return written;
  noteLeft(open, 'document.saved');
  return ok({ savedTo });
}

/** Documents being looked at. They stay in memory alone, until somebody closes them or makes as many others. */
const MOST_JOBS = 4;

/** Makes documents, keeps them while somebody looks, and prints, saves or mails them. Whatever fails, the document stays. */
export class PrintJobs {
  readonly #deps: PrintJobsDeps;
  readonly #jobs = new Map<string, Job>();

  constructor(deps: PrintJobsDeps) {
    this.#deps = deps;
  }

  async prepare(request: PrintRequest): Promise<Outcome<PreparedDocument>> {
    const { source, press, newId } = this.#deps;
    const composed = await compose(source, request);
    if (!composed.ok) return composed;
    const { kind } = request;
    if (kind === 'person') this.#noteRead(composed.value);
    const pdf = await press.toPdf(composed.value.document);
    // Access to a car may have been lost while the press was busy.
    if (!this.#mayStay(composed.value)) return err({ code: 'document_lost' });
    const id = newId();
    this.#jobs.set(id, { ...composed.value, kind, pdf });
    for (const oldest of [...this.#jobs.keys()].slice(0, -MOST_JOBS)) this.#jobs.delete(oldest);
    const { title, mailTo, withoutAddress = [], more = false, missing = null } = composed.value;
    return ok({ id, kind, title, pdf, mailTo, withoutAddress, more, missing });
  }

  /** Everything about a customer was read at once. */
  #noteRead({ about }: Composed): void {
    const context = this.#deps.source.context();
    if (context.ok)
      noteLook(context.value, { kind: 'customer.data', customerIds: customersIn(context.value.db, about) });
  }

  /** Whether everything that a document shows is still the garage's. */
  #mayStay({ about }: Composed): boolean {
    const context = this.#deps.source.context();
    return context.ok && areThere(context.value.db, about);
  }

  /** The desk was locked or left: who comes next has no business with what somebody else was looking at. */
  clear(): void {
    this.#jobs.clear();
  }

  /** Throws away documents about what the garage may no longer see. To be called after every change of its data. */
  dropLost(): void {
    const lost = [...this.#jobs].filter(([, job]) => !this.#mayStay(job)).map(([id]) => id);
    for (const id of lost) this.#jobs.delete(id);
    if (lost.length > 0) this.#deps.lost(lost);
  }

  async printers(kind: DocumentKind): Promise<Outcome<PrintersView>> {
    const printers = await this.#deps.printers();
    const last = this.#deps.readPaper()[kind] ?? FIRST_PAPER;
    const there = printers.some(({ name }) => name === last.printer);
    return ok({ printers, choice: there ? last : { ...last, printer: printers[0]?.name ?? '' } });
  }

  /** A document that is open; none when the desk was locked or signed out, or closed it. */
  #open(id: string): Outcome<OpenJob> {
    const context = this.#deps.source.context();
    if (!context.ok) return context;
    const job = this.#jobs.get(id);
    return job ? ok({ job, desk: context.value }) : err({ code: 'document_gone' });
  }

  async paper(id: string, choice: PaperChoice): Promise<Outcome<null>> {
    const open = this.#open(id);
    if (!open.ok) return open;
    const { job } = open.value;
    const printed = await this.#deps.press.toPaper(job.document, choice);
    if (!printed.ok) return err({ code: printed.error });
    noteLeft(open.value, 'document.printed');
    this.#deps.writePaper({ ...this.#deps.readPaper(), [job.kind]: choice });
    return ok(null);
  }

  async save(id: string): Promise<Outcome<Saved>> {
    const open = this.#open(id);
    if (!open.ok) return open;
    const { fileName, pdf } = open.value.job;
    return write(open.value, await this.#deps.chooseFile(fileName, 'pdf'), pdf);
  }

  /** What the document says as data, made at the same moment. */
  async saveData(id: string): Promise<Outcome<Saved>> {
    const open = this.#open(id);
    if (!open.ok) return open;
    const { fileName, data } = open.value.job;
    if (data === undefined) return err({ code: 'document_gone' });
    const name = fileName.replace(/\.pdf$/, '.json');
    return write(open.value, await this.#deps.chooseFile(name, 'json'), Buffer.from(data));
  }

  async mail(id: string): Promise<Outcome<Saved>> {
    const saved = await this.save(id);
    const job = this.#jobs.get(id);
    if (!saved.ok || saved.value === null || !job) return saved;
    await this.#deps.beginMail({ to: job.mailTo, subject: job.title, file: saved.value.savedTo });
    return saved;
  }

  close(id: string): Outcome<null> {
    this.#jobs.delete(id);
    return ok(null);
  }
}
