import type { Language } from '../web/language.ts';
import { driverMails as englishDriver } from './en/driver.ts';
import { emailMails as englishEmail } from './en/email.ts';
import { loginMails as englishLogin } from './en/login.ts';
import { transferMails as englishTransfer } from './en/transfer.ts';
import type { MailContent, MailLinks, MailText, MailWords } from './mail-content.ts';
import { driverMails as dutchDriver } from './nl/driver.ts';
import { emailMails as dutchEmail } from './nl/email.ts';
import { loginMails as dutchLogin } from './nl/login.ts';
import { transferMails as dutchTransfer } from './nl/transfer.ts';

const WORDS: Record<Language, MailWords> = {
  nl: { ...dutchLogin, ...dutchEmail, ...dutchTransfer, ...dutchDriver },
  en: { ...englishLogin, ...englishEmail, ...englishTransfer, ...englishDriver },
};

/** A mail in the words of a language. */
export function composeMail(content: MailContent, links: MailLinks, language: Language): MailText {
  // Kind and content belong together; the compiler cannot follow that through a look-up.
  const words = WORDS[language][content.kind] as (content: MailContent, links: MailLinks) => MailText;
  return words(content, links);
}
