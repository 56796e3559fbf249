import type { MailWords } from '../mail-content.ts';

const CLOSING = ['Met vriendelijke groet,', 'iGarage AutoPaspoort'];

/** Mail about another e-mail address for an account, in Dutch. */
export const emailMails: Pick<MailWords, 'email-confirm' | 'email-taken' | 'email-changed'> = {
  'email-confirm': (content, links) => ({
    subject: 'Bevestig uw nieuwe e-mailadres voor Login AutoPaspoort',
    paragraphs: ['Beste gebruiker,', 'Dit adres is opgegeven als nieuwe login voor Login AutoPaspoort.'],
    facts: [],
    link: { label: 'Adres bevestigen', url: `${links.serviceUrl}/account/email/${content.token}` },
    closing: [
      `De link werkt één keer en is ${content.validHours} uur geldig. Tot u bevestigt, verandert er niets.`,
      'Heeft u hier niet om gevraagd? Dan hoeft u niets te doen.',
      ...CLOSING,
    ],
  }),
  'email-taken': (_content, links) => ({
    subject: 'Dit e-mailadres is al in gebruik bij iGarage',
    paragraphs: [
      'Beste gebruiker,',
      'Dit adres is opgegeven als nieuwe login voor een ander account van Login AutoPaspoort. Dat kan niet: het is bij iGarage ' +
        'al in gebruik. Kies in het andere account een ander adres.',
    ],
    facts: [],
    link: { label: 'Login AutoPaspoort', url: links.portalUrl },
    closing: ['Heeft u hier niet om gevraagd? Dan hoeft u niets te doen.', ...CLOSING],
  }),
  'email-changed': (_content, links) => ({
    subject: 'Uw e-mailadres voor Login AutoPaspoort is gewijzigd',
    paragraphs: [
      'Beste gebruiker,',
      'Voor Login AutoPaspoort geldt voortaan een ander e-mailadres. Met dit adres kunt u niet meer inloggen.',
    ],
    facts: [],
    link: { label: 'Login AutoPaspoort', url: links.portalUrl },
    closing: ['Heeft u dit niet zelf gedaan? Neem dan meteen contact op met uw garage.', ...CLOSING],
  }),
};
