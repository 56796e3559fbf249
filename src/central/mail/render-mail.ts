import { escapeHtml } from '../web/html.ts';
import type { Language } from '../web/language.ts';
import type { MailText } from './mail-content.ts';
import { MAIL_DARK, MAIL_STYLE as style } from './mail-style.ts';

const COPY: Record<Language, string> = {
  nl: 'Werkt de knop niet? Kopieer dan dit adres naar uw browser:',
  en: 'Does the button not work? Then copy this address into your browser:',
};

/** A mail as plain text. */
export function renderText(mail: MailText): string {
  const facts = mail.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  const { unsubscribe, link } = mail;
  const end = unsubscribe ? [`--\n${unsubscribe.label}: ${unsubscribe.url}`] : [];
  const parts = [...mail.paragraphs, facts, `${link.label}: ${link.url}`, ...mail.closing, ...end];
  return parts.filter((part) => part !== '').join('\n\n');
}

function factList(facts: MailText['facts']): string {
  if (facts.length === 0) return '';
  const lines = facts.map(
    ([label, value]) =>
      `<dt class="quiet" style="${style.label}">${escapeHtml(label)}</dt>` +
      `<dd style="${style.value}"><strong>${escapeHtml(value)}</strong></dd>`,
  );
  return `<dl class="facts" style="${style.facts}">${lines.join('')}</dl>`;
}

function foot({ unsubscribe }: MailText): string {
  if (!unsubscribe) return '';
  const link = `<a class="link" href="${escapeHtml(unsubscribe.url)}" style="${style.link}">${escapeHtml(unsubscribe.label)}</a>`;
  return `<p class="quiet" style="${style.foot}">${link}</p>`;
}

/** The same mail as simple HTML: one column, light and dark, without tables, images or anything fetched. */
export function renderHtml(mail: MailText, language: Language): string {
  const paragraph = (text: string) => `<p style="${style.paragraph}">${escapeHtml(text)}</p>`;
  const url = escapeHtml(mail.link.url);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escapeHtml(mail.subject)}</title><style>${MAIL_DARK}</style></head>`,
    `<body class="page" style="${style.page}"><div class="sheet" style="${style.sheet}">`,
    `<div class="head" style="${style.head}">iGarage AutoPaspoort</div><div style="${style.body}">`,
    ...mail.paragraphs.map(paragraph),
    factList(mail.facts),
    `<p style="${style.paragraph}"><a class="button" href="${url}" style="${style.button}">${escapeHtml(mail.link.label)}</a></p>`,
    `<p class="quiet" style="${style.address}">${COPY[language]}<br>${url}</p>`,
    ...mail.closing.map(paragraph),
    `</div></div>${foot(mail)}</body></html>`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}
