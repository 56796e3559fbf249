import type { MailWords } from '../mail-content.ts';

const CLOSING = ['With kind regards,', 'iGarage AutoPaspoort'];

/** Mail about another e-mail address for an account, in English. */
export const emailMails: Pick<MailWords, 'email-confirm' | 'email-taken' | 'email-changed'> = {
  'email-confirm': (content, links) => ({
    subject: 'Confirm your new e-mail address for Login AutoPaspoort',
    paragraphs: ['Dear user,', 'This address was given as a new login for Login AutoPaspoort.'],
    facts: [],
    link: { label: 'Confirm address', url: `${links.serviceUrl}/account/email/${content.token}` },
    closing: [
      `The link works once and is valid for ${content.validHours} hours. Nothing changes until you confirm.`,
      'You did not ask for this? Then you need not do anything.',
      ...CLOSING,
    ],
  }),
  'email-taken': (_content, links) => ({
    subject: 'This e-mail address is in use at iGarage already',
    paragraphs: [
      'Dear user,',
      'This address was given as the new login of another account of Login AutoPaspoort. That cannot be: it is in use at ' +
        'iGarage already. Choose another address in the other account.',
    ],
    facts: [],
    link: { label: 'Login AutoPaspoort', url: links.portalUrl },
    closing: ['You did not ask for this? Then you need not do anything.', ...CLOSING],
  }),
  'email-changed': (_content, links) => ({
    subject: 'Your e-mail address for Login AutoPaspoort was changed',
    paragraphs: [
      'Dear user,',
      'Another e-mail address holds for Login AutoPaspoort from now on. You cannot log in with this address any more.',
    ],
    facts: [],
    link: { label: 'Login AutoPaspoort', url: links.portalUrl },
    closing: ['You did not do this yourself? Then call your garage at once.', ...CLOSING],
  }),
};
