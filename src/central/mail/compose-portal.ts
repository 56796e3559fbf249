import type { MailContent, MailLinks, MailText } from './mail-content.ts';

type Of<K extends MailContent['kind']> = Extract<MailContent, { kind: K }>;

const CLOSING = ['Met vriendelijke groet,', 'iGarage AutoPaspoort'];

export function passwordLink({ token, validHours }: Of<'password-link'>, links: MailLinks): MailText {
  return {
    subject: 'Kies een wachtwoord voor uw AutoPaspoort',
    paragraphs: [
      'Beste gebruiker,',
      'Er is om een nieuw wachtwoord gevraagd voor Login AutoPaspoort. Kies het via deze link.',
    ],
    facts: [],
    link: { label: 'Wachtwoord kiezen', url: `${links.serviceUrl}/wachtwoord/${token}` },
    closing: [
      `De link werkt één keer en is ${validHours} uur geldig.`,
      'Heeft u hier niet om gevraagd? Dan hoeft u niets te doen; uw wachtwoord blijft zoals het is.',
      ...CLOSING,
    ],
  };
}

export function transferOffer(content: Of<'transfer-offer'>, links: MailLinks): MailText {
  const as = content.role === 'owner' ? 'eigenaar' : 'bestuurder';
  return {
    subject: `AutoPaspoort van ${content.plate} voor u`,
    paragraphs: [
      `Beste ${content.name},`,
      `${content.fromName} wil het AutoPaspoort van deze auto aan u overdragen. U wordt dan ${as} in iGarage, en ziet het ` +
        'verwachte onderhoud, de status en de historie.',
      ...(content.message === '' ? [] : [`Bericht van ${content.fromName}: ${content.message}`]),
    ],
    facts: [['Kenteken', content.plate], ...(content.makeModel === '' ? [] : [['Auto', content.makeModel] as const])],
    link: { label: 'Bekijken en antwoorden', url: `${links.serviceUrl}/overdracht/${content.token}` },
    closing: [
      `U kunt ${content.validDays} dagen antwoorden. Tot dan verandert er niets.`,
      'Kent u deze auto niet? Kies dan Weigeren, of doe niets.',
      ...CLOSING,
    ],
  };
}

export function transferReminder(content: Of<'transfer-reminder'>, links: MailLinks): MailText {
  return {
    subject: `Nog geen antwoord: AutoPaspoort van ${content.plate}`,
    paragraphs: [
      `Beste ${content.name},`,
      `${content.fromName} wil het AutoPaspoort van deze auto aan u overdragen, en heeft nog geen antwoord.`,
    ],
    facts: [
      ['Kenteken', content.plate],
      ['Antwoorden tot en met', content.untilDay],
    ],
    link: { label: 'Bekijken en antwoorden', url: `${links.serviceUrl}/overdracht/${content.token}` },
    closing: [
      'Daarna verloopt het aanbod, en blijft het AutoPaspoort waar het is.',
      'Kent u deze auto niet? Kies dan Weigeren, of doe niets. U krijgt hierover geen mail meer.',
      ...CLOSING,
    ],
  };
}

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

export function transferEnded({ plate, how }: Of<'transfer-ended'>, links: MailLinks): MailText {
  return {
    subject: `AutoPaspoort van ${plate} ${ENDED[how].subject}`,
    paragraphs: ['Beste gebruiker,', ENDED[how].text],
    facts: [['Kenteken', plate]],
    link: { label: 'Login AutoPaspoort', url: links.portalUrl },
    closing: CLOSING,
  };
}
