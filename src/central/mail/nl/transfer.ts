import { dayInWords } from '../day-in-words.ts';
import type { MailWords } from '../mail-content.ts';

const CLOSING = ['Met vriendelijke groet,', 'iGarage AutoPaspoort'];

const ENDED = {
  accept: {
    subject: 'is overgedragen',
    text: 'De nieuwe eigenaar of bestuurder heeft het AutoPaspoort geaccepteerd. U en uw garage hebben geen toegang meer tot de gegevens van deze auto.',
  },
  decline: {
    subject: 'is niet overgedragen',
    text: 'Het aanbod is geweigerd. Het AutoPaspoort blijft waar het was; u kunt het opnieuw aanbieden.',
  },
  expire: {
    subject: 'is niet overgedragen',
    text: 'Op het aanbod is niet op tijd geantwoord. Het AutoPaspoort blijft waar het was; u kunt het opnieuw aanbieden.',
  },
} as const;

/** Mail about a transfer, in Dutch. */
export const transferMails: Pick<MailWords, 'transfer-offer' | 'transfer-reminder' | 'transfer-ended'> = {
  'transfer-offer': (content, links) => ({
    subject: `AutoPaspoort van ${content.plate} voor u`,
    paragraphs: [
      `Beste ${content.name},`,
      `${content.fromName} wil het AutoPaspoort van deze auto aan u overdragen. U wordt dan ` +
        `${content.role === 'owner' ? 'eigenaar' : 'bestuurder'} in iGarage, en ziet het verwachte onderhoud, de status ` +
        'en de historie.',
      ...(content.message === '' ? [] : [`Bericht van ${content.fromName}: ${content.message}`]),
    ],
    facts: [['Kenteken', content.plate], ...(content.makeModel === '' ? [] : [['Auto', content.makeModel] as const])],
    link: { label: 'Bekijken en antwoorden', url: `${links.serviceUrl}/overdracht/${content.token}` },
    closing: [
      `U kunt ${content.validDays} dagen antwoorden. Tot dan verandert er niets.`,
      'Kent u deze auto niet? Kies dan Weigeren, of doe niets.',
      ...CLOSING,
    ],
  }),
  'transfer-reminder': (content, links) => ({
    subject: `Nog geen antwoord: AutoPaspoort van ${content.plate}`,
    paragraphs: [
      `Beste ${content.name},`,
      `${content.fromName} wil het AutoPaspoort van deze auto aan u overdragen, en heeft nog geen antwoord.`,
    ],
    facts: [
      ['Kenteken', content.plate],
      ['Antwoorden tot en met', dayInWords(content.untilDay, 'nl')],
    ],
    link: { label: 'Bekijken en antwoorden', url: `${links.serviceUrl}/overdracht/${content.token}` },
    closing: [
      'Daarna verloopt het aanbod, en blijft het AutoPaspoort waar het is.',
      'Kent u deze auto niet? Kies dan Weigeren, of doe niets. U krijgt hierover geen mail meer.',
      ...CLOSING,
    ],
  }),
  'transfer-ended': ({ plate, how }, links) => ({
    subject: `AutoPaspoort van ${plate} ${ENDED[how].subject}`,
    paragraphs: ['Beste gebruiker,', ENDED[how].text],
    facts: [['Kenteken', plate]],
    link: { label: 'Login AutoPaspoort', url: links.portalUrl },
    closing: CLOSING,
  }),
};
