import { assertNever } from '../../shared/domain/result.ts';
import { emailChanged, emailConfirm, emailTaken } from './compose-email-change.ts';
import { passwordLink, transferEnded, transferOffer, transferReminder } from './compose-portal.ts';
import type { MailContent, MailLinks, MailText } from './mail-content.ts';

function fleetLogin(content: Extract<MailContent, { kind: 'fleet-login' }>, links: MailLinks): MailText {
  return {
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
  };
}

function invitation(content: Extract<MailContent, { kind: 'invitation' }>, links: MailLinks): MailText {
  return {
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
  };
}

/** The Dutch words of a mail. */
export function composeMail(content: MailContent, links: MailLinks): MailText {
  switch (content.kind) {
    case 'fleet-login':
      return fleetLogin(content, links);
    case 'invitation':
      return invitation(content, links);
    case 'email-confirm':
      return emailConfirm(content, links);
    case 'email-taken':
      return emailTaken(links);
    case 'email-changed':
      return emailChanged(links);
    case 'password-link':
      return passwordLink(content, links);
    case 'transfer-offer':
      return transferOffer(content, links);
    case 'transfer-reminder':
      return transferReminder(content, links);
    case 'transfer-ended':
      return transferEnded(content, links);
    default:
      return assertNever(content);
  }
}
