import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './print.module.css';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
}

/** Drawn before it comes into sight, so that nobody scrolls into white paper. */
const AHEAD = '600px';

/** Text of a page in its order, for who hears it; a run of the same line is one word group. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : ' ') : '')).join('');
}

/** Sharp at the zoom of the program, not larger than it is shown. */
async function draw(page: PDFPageProxy, canvas: HTMLCanvasElement): Promise<void> {
  const whole = page.getViewport({ scale: 1 });
  const scale = ((canvas.parentElement?.clientWidth ?? whole.width) / whole.width) * devicePixelRatio;
  const viewport = page.getViewport({ scale });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport }).promise;
}

export function PdfPage({ document, number }: PdfPageProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number === 1);
  const [page, setPage] = useState<PDFPageProxy | null>(null);
  const [text, setText] = useState('');

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watcher = new IntersectionObserver(([entry]) => entry && setNear(entry.isIntersecting), {
      rootMargin: AHEAD,
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  useEffect(() => {
    let wanted = true;
    // The preview may be closed before the page is there.
    document
      .getPage(number)
      .then((loaded) => wanted && setPage(loaded))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [document, number]);
  useEffect(() => {
    if (!near || !page || !canvas.current) return;
    draw(page, canvas.current).catch(() => undefined);
    void textOf(page).then(setText, () => undefined);
  }, [near, page]);

  const [, , width = 595, height = 842] = page?.view ?? [];
  return (
    <article
      ref={frame}
      className={classes.page}
      style={{ aspectRatio: `${width} / ${height}` }}
      data-wide={width > height || undefined}
      aria-label={t('print.page', { number, count: document.numPages })}
      data-drawn={near && text !== '' ? true : undefined}
    >
      {near && <canvas ref={canvas} />}
      <p className={classes.spoken}>{text}</p>
    </article>
  );
}
