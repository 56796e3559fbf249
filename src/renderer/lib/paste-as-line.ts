import type { ClipboardEvent } from 'react';
import { cleanLine } from '../../shared/domain/clean-text.ts';

/** Pastes cells and lines of a spreadsheet with a space between them, where a box of one line would glue them together. */
export function pasteAsLine(event: ClipboardEvent<HTMLInputElement>): void {
  const text = event.clipboardData.getData('text/plain');
  const line = cleanLine(text);
  if (line === text) return;
  event.preventDefault();
  // The one way of inserting that keeps undo.
  document.execCommand('insertText', false, line.trim());
}
