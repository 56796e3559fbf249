import { escapeHtml } from '../web/html.ts';
import type { MailText } from './mail-content.ts';

/** A mail as plain text. */
export function renderText(mail: MailText): string {
  const facts = mail.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  return [...mail.paragraphs, facts, `${mail.link.label}: ${mail.link.url}`, ...mail.closing].join('\n\n');
}

/** The same mail as simple HTML: readable in any program, without images or anything fetched. */
export function renderHtml(mail: MailText): string {
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`;
  const facts = mail.facts.map(
    ([label, value]) => `<tr><td>${escapeHtml(label)}</td><td><strong>${escapeHtml(value)}</strong></td></tr>`,
  );
  return [
    '<!doctype html><html lang="nl"><meta charset="utf-8">',
    `<title>${escapeHtml(mail.subject)}</title>`,
    '<body style="font-family:Arial,sans-serif;line-height:1.5;max-width:36em">',
    ...mail.paragraphs.map(paragraph),
    `<table cellpadding="6">${facts.join('')}</table>`,
    `<p><a href="${escapeHtml(mail.link.url)}">${escapeHtml(mail.link.label)}</a></p>`,
    ...mail.closing.map(paragraph),
    '</body></html>',
  ].join('\n');
}
