import { BrowserWindow, session } from 'electron';
import type { PrintDocument } from './save-pdf.ts';

const MM_PER_INCH = 25.4;
const inches = (millimetres: number) => millimetres / MM_PER_INCH;

/** The page waits in memory, on a session of its own that reaches nothing else: not the network, not the files. */
const PRINT_PARTITION = 'print';
const PRINT_URL = 'app://print/';

const footer =
  '<div style="width:100%;font:8pt Arial,sans-serif;color:#4a5565;text-align:right;padding:0 12mm">' +
  'Pagina <span class="pageNumber"></span> van <span class="totalPages"></span></div>';

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

let queue: Promise<unknown> = Promise.resolve();

async function renderNow(document: PrintDocument): Promise<Buffer> {
  const window = hiddenWindow();
  try {
    await load(window, document);
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      landscape: document.landscape,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: footer,
      margins: { top: inches(12), bottom: inches(16), left: inches(12), right: inches(12) },
    });
  } finally {
    window.destroy();
  }
}

/** Turns a document into a tagged PDF on A4. One at a time; later ones wait. */
export function renderPdf(document: PrintDocument): Promise<Buffer> {
  const job = queue.then(() => renderNow(document));
  queue = job.catch(() => undefined);
  return job;
}
