import { BrowserWindow, session } from 'electron';
import type { PaperChoice } from '../../shared/desk/print-choice.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { IpcTroubleCode } from '../../shared/ipc/error.ts';
import type { PrintDocument } from './paper.ts';

/** The page waits in memory, on a session of its own that reaches nothing else: not the network, not the files. */
const PRINT_PARTITION = 'print';
const PRINT_URL = 'app://print/';

/** What the desk needs of the computer to make a PDF and to print. */
export interface Press {
  /** Turns a document into a tagged PDF on A4. */
  toPdf(document: PrintDocument): Promise<Uint8Array>;
  /** Puts the same page on paper; resolves when the system took it over. */
  toPaper(document: PrintDocument, choice: PaperChoice): Promise<Result<null, IpcTroubleCode>>;
}

function hiddenWindow(): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { partition: PRINT_PARTITION, sandbox: true, contextIsolation: true, javascript: false },
  });
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  return window;
}

function answer({ page, style }: PrintDocument, url: string): Response {
  const isStyle = url === `${PRINT_URL}style.css`;
  const headers = {
    'content-type': isStyle ? 'text/css; charset=utf-8' : 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'self'",
  };
  return new Response(isStyle ? style : page, { headers });
}

async function load(window: BrowserWindow, document: PrintDocument): Promise<void> {
  const { protocol } = session.fromPartition(PRINT_PARTITION);
  protocol.handle('app', (request) => answer(document, request.url));
  try {
    await window.loadURL(PRINT_URL);
  } finally {
    protocol.unhandle('app');
  }
}

async function withPage<T>(document: PrintDocument, work: (window: BrowserWindow) => Promise<T>): Promise<T> {
  const window = hiddenWindow();
  try {
    await load(window, document);
    return await work(window);
  } finally {
    window.destroy();
  }
}

/** Electron says in one of a few English sentences why nothing was printed. */
function reasonOf(sentence: string): IpcTroubleCode {
  if (/deviceName|enumerate|no printers/i.test(sentence)) return 'printer_missing';
  if (/settings/i.test(sentence)) return 'printer_settings';
  return /cancel/i.test(sentence) ? 'print_cancelled' : 'print_failed';
}

function printPage(
  window: BrowserWindow,
  landscape: boolean,
  choice: PaperChoice,
): Promise<Result<null, IpcTroubleCode>> {
  return new Promise((resolve) => {
    window.webContents.print(
      {
        silent: true,
        printBackground: true,
        pageSize: 'A4',
        landscape,
        deviceName: choice.printer,
        copies: choice.copies,
        duplexMode: choice.duplex,
        color: choice.colour,
      },
      (printed, reason) => resolve(printed ? ok(null) : err(reasonOf(reason))),
    );
  });
}

/** The press of this computer: a hidden window. One document at a time; later ones wait. */
export function createPress(): Press {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const job = queue.then(work);
    queue = job.catch(() => undefined);
    return job;
  };
  return {
    toPdf: (document) =>
      inTurn(() =>
        withPage(document, (window) =>
          window.webContents.printToPDF({
            preferCSSPageSize: true,
            printBackground: true,
            generateTaggedPDF: true,
            generateDocumentOutline: true,
          }),
        ),
      ),
    toPaper: (document, choice) =>
      inTurn(() => withPage(document, (window) => printPage(window, document.landscape, choice))),
  };
}
