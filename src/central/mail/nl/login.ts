import type { MailWords } from '../mail-content.ts';

/** Mail about logging in, in Dutch. */
export const loginMails: Pick<MailWords, 'fleet-login' | 'invitation' | 'password-link'> = {
  'fleet-login': (content, links) => ({
    subject: `Uw login voor het Wagenparkdashboard van ${content.fleetName}`,
    paragraphs: [
      `Beste ${content.managerName},`,
      `${content.garageName} heeft voor ${content.fleetName} een wagenpark-account aangemaakt. In het Wagenparkdashboard ` +
        `ziet u de onderhoudsstatus van de auto's in uw wagenpark.`,
      'Log in via Login AutoPaspoort op iGarage.nl met deze gegevens. Kies na de eerste keer een eigen wachtwoord.',
    ],
    facts: [
      ['E-mailadres', content.email],
      ['Tijdelijk wachtwoord', content.temporaryPassword],
    ],
    link: { label: 'Login AutoPaspoort', url: links.portalUrl },
    closing: [
      `Het tijdelijke wachtwoord is ${content.validDays} dagen geldig.`,
      'Met vriendelijke groet,',
      content.garageName,
    ],
  }),
  invitation: (content, links) => ({
    subject: `Activeer het AutoPaspoort van ${content.plate}`,
    paragraphs: [
      `Beste ${content.holderName},`,
      `${content.garageName} heeft een AutoPaspoort voor uw auto gemaakt. Daarin ziet u het verwachte onderhoud, de ` +
        'status en de historie, en maakt u eenvoudig een afspraak.',
    ],
    facts: [['Kenteken', content.plate], ...(content.makeModel === '' ? [] : [['Auto', content.makeModel] as const])],
    link: { label: 'AutoPaspoort activeren', url: `${links.serviceUrl}/activeren/${content.token}` },
    closing: [
      `De link werkt één keer en is ${content.validDays} dagen geldig.`,
      'Kent u deze auto niet? Dan hoeft u niets te doen.',
      'Met vriendelijke groet,',
      content.garageName,
    ],
  }),
  'password-link': ({ token, validHours }, links) => ({
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
      'Met vriendelijke groet,',
      'iGarage AutoPaspoort',
    ],
  }),
};
