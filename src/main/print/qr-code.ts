import encodeQR from 'qr';
import { type Html, html } from './html.ts';

/** Squares of the white edge without which readers do not find the code. */
const QUIET = 4;

/** A text as QR code: an image of the given width in millimetres, its quiet edge included. */
export function qrCode(text: string, widthMm: number, spoken: string): Html {
  const squares = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
  const path = squares.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  const size = squares.length;
  return html`<svg role="img" aria-label="${spoken}" width="${widthMm}mm" height="${widthMm}mm" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}
