import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appointmentKindSchema } from '../../shared/domain/appointment.ts';
import { composeMail } from './compose.ts';
import { type MailContent, type MailText, mailContentSchema } from './mail-content.ts';
import { renderHtml, renderText } from './render-mail.ts';

const LINKS = { serviceUrl: 'https://balie.igarage.example', portalUrl: 'https://balie.igarage.example/login' };
const NASTY = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=y>',
  "O'Neill & Zn.",
  '&lt;b&gt;',
  'Çelik 😀',
  '{{name}}',
  '-->',
];

const words = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 40 }));
const day = fc.constantFrom('2026-12-07', '2027-02-28');

/** Any mail there is, with whatever people typed in it. */
const content: fc.Arbitrary<MailContent> = fc
  .record({
    garageName: words,
    managerName: words,
    holderName: words,
    fleetName: words,
    fromName: words,
    name: words,
    message: words,
    description: words,
    reason: words,
    makeModel: words,
    plate: words,
    email: words,
    temporaryPassword: words,
    token: fc.constant('t0ken'),
    unsubscribeToken: fc.constant('t0ken'),
    atGarage: fc.boolean(),
    passportId: fc.uuid(),
    validDays: fc.nat({ max: 90 }),
    validHours: fc.nat({ max: 90 }),
    role: fc.constantFrom('owner', 'driver'),
    work: fc.constantFrom(...appointmentKindSchema.options),
    about: fc.constantFrom('apk', 'service'),
    dueOn: day,
    untilDay: day,
    plannedAt: fc.constantFrom(null, '2026-12-07T09:30'),
    kind: fc.constantFrom(...mailContentSchema.options.map((option) => option.shape.kind.value)),
  })
  .chain((all) => {
    const how =
      all.kind === 'appointment-answer' ? ['confirmed', 'proposed', 'declined'] : ['accept', 'decline', 'expire'];
    return fc.constantFrom(...how).map((end) => mailContentSchema.parse({ ...all, how: end }));
  });
const language = fc.constantFrom('nl' as const, 'en' as const);

/** The tags of a page, without what stands in attributes. */
function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<(\/?[a-zA-Z!][a-zA-Z0-9]*)/g)].map(([, tag = '']) => tag.toLowerCase());
}

const ALLOWED = /^\/?(!doctype|html|head|meta|title|style|body|div|p|dl|dt|dd|strong|a|br)$/;

function unescaped(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('a mail, whatever people typed', () => {
  it('holds no tag but its own, no event, no script and nothing to fetch', () => {
    fc.assert(
      fc.property(content, language, (mail, lang) => {
        const html = renderHtml(composeMail(mail, LINKS, lang), lang);
        expect(tagsOf(html).filter((tag) => !ALLOWED.test(tag))).toEqual([]);
        for (const [, attributes = ''] of html.matchAll(/<[a-z]+((?:\s[a-z-]+="[^"]*")*)>/g))
          expect(attributes).not.toMatch(/\s(on\w+|src|background)=/);
        expect(html).not.toMatch(/url\(|@import|<img/);
      }),
    );
  });

  it('says the same in text and in HTML', () => {
    fc.assert(
      fc.property(content, language, (mail, lang) => {
        const text: MailText = composeMail(mail, LINKS, lang);
        const [plain, html] = [renderText(text), unescaped(renderHtml(text, lang))];
        const facts = text.facts.flat();
        for (const part of [...text.paragraphs, ...facts, ...text.closing, text.link.url]) {
          expect(plain).toContain(part);
          expect(html).toContain(part);
        }
      }),
    );
  });

  it('leads to this service alone', () => {
    fc.assert(
      fc.property(content, language, (mail, lang) => {
        const html = renderHtml(composeMail(mail, LINKS, lang), lang);
        for (const [, href = ''] of html.matchAll(/href="([^"]*)"/g))
          expect(href).toMatch(/^https:\/\/balie\.igarage\.example\//);
      }),
    );
  });

  it('leads to an appointment where there is a garage to make it with, and else to the car', () => {
    fc.assert(
      fc.property(content, language, (mail, lang) => {
        if (mail.kind !== 'due-reminder') return;
        const { url } = composeMail(mail, LINKS, lang).link;
        expect(url.includes('/afspraak')).toBe(mail.atGarage);
        expect(url).toContain(`/auto/${mail.passportId}`);
      }),
    );
  });

  it('can be switched off where somebody can do without it, and only there', () => {
    fc.assert(
      fc.property(content, language, (mail, lang) => {
        const { unsubscribe } = composeMail(mail, LINKS, lang);
        expect(unsubscribe !== undefined).toBe(mail.kind === 'due-reminder');
      }),
    );
  });

  it('differs between the languages', () => {
    fc.assert(
      fc.property(content, (mail) => {
        const [dutch, english] = (['nl', 'en'] as const).map((lang) => composeMail(mail, LINKS, lang));
        expect(dutch?.subject).not.toBe(english?.subject);
        expect(dutch?.paragraphs[0]).toMatch(/^Beste /);
        expect(english?.paragraphs[0]).toMatch(/^Dear /);
      }),
    );
  });
});
