import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PdfPage } from './pdf-page.tsx';
import classes from './print.module.css';

interface PdfPagesProps {
  readonly pdf: Uint8Array;
  readonly title: string;
}

let worker: PDFWorker | null = null;

/** One for all documents: closing a document ends its own work, not the worker of the next. */
function sharedWorker(): PDFWorker {
  worker ??= PDFWorker.create({ port: new PdfWorker() });
  return worker;
}

/** The pages of a PDF under each other. Those in sight are drawn, the others keep their place. */
export function PdfPages({ pdf, title }: PdfPagesProps) {
  const { t } = useTranslation();
  const [document, setDocument] = useState<PDFDocumentProxy | null>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    // It takes the bytes away with it, and React asks for them twice in development.
    const task = getDocument({ data: pdf.slice(), worker: sharedWorker() });
    task.promise.then(setDocument, () => setBroken(true));
    return () => void task.destroy();
  }, [pdf]);

  if (broken) return <ErrorNotice error={{ code: 'internal_error' }} />;
  if (!document) return <Loading />;
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return (
    // Scrolled with the keys too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the focus to be scrolled by key
    <section className={classes.scroll} aria-label={t('print.preview', { title })} tabIndex={0}>
      {numbers.map((number) => (
        <PdfPage key={number} document={document} number={number} />
      ))}
    </section>
  );
}
