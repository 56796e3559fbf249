import { dayInWords } from '../day-in-words.ts';
import type { MailWords } from '../mail-content.ts';

const CLOSING = ['With kind regards,', 'iGarage AutoPaspoort'];

const ENDED = {
  accept: {
    subject: 'was handed over',
    text: 'The new owner or driver accepted the AutoPaspoort. You and your garage have no access to the data of this car any more.',
  },
  decline: {
    subject: 'was not handed over',
    text: 'The offer was declined. The AutoPaspoort stays where it was; you can offer it again.',
  },
  expire: {
    subject: 'was not handed over',
    text: 'The offer was not answered in time. The AutoPaspoort stays where it was; you can offer it again.',
  },
} as const;

/** Mail about a transfer, in English. */
export const transferMails: Pick<MailWords, 'transfer-offer' | 'transfer-reminder' | 'transfer-ended'> = {
  'transfer-offer': (content, links) => ({
    subject: `AutoPaspoort of ${content.plate} for you`,
    paragraphs: [
      `Dear ${content.name},`,
      `${content.fromName} wants to hand the AutoPaspoort of this car over to you. You then become ` +
        `${content.role} in iGarage, and see the expected maintenance, the status and the history.`,
      ...(content.message === '' ? [] : [`Message from ${content.fromName}: ${content.message}`]),
    ],
    facts: [['Plate', content.plate], ...(content.makeModel === '' ? [] : [['Car', content.makeModel] as const])],
    link: { label: 'Look and answer', url: `${links.serviceUrl}/overdracht/${content.token}` },
    closing: [
      `You have ${content.validDays} days to answer. Nothing changes until then.`,
      'You do not know this car? Then choose Decline, or do nothing.',
      ...CLOSING,
    ],
  }),
  'transfer-reminder': (content, links) => ({
    subject: `No answer yet: AutoPaspoort of ${content.plate}`,
    paragraphs: [
      `Dear ${content.name},`,
      `${content.fromName} wants to hand the AutoPaspoort of this car over to you, and has no answer yet.`,
    ],
    facts: [
      ['Plate', content.plate],
      ['Answer until', dayInWords(content.untilDay, 'en')],
    ],
    link: { label: 'Look and answer', url: `${links.serviceUrl}/overdracht/${content.token}` },
    closing: [
      'After that the offer ends, and the AutoPaspoort stays where it is.',
      'You do not know this car? Then choose Decline, or do nothing. You get no more mail about it.',
      ...CLOSING,
    ],
  }),
  'transfer-ended': ({ plate, how }, links) => ({
    subject: `AutoPaspoort of ${plate} ${ENDED[how].subject}`,
    paragraphs: ['Dear user,', ENDED[how].text],
    facts: [['Plate', plate]],
    link: { label: 'Login AutoPaspoort', url: links.portalUrl },
    closing: CLOSING,
  }),
};
