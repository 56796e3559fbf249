import type { MailWords } from '../mail-content.ts';

/** Mail about logging in, in English. */
export const loginMails: Pick<MailWords, 'fleet-login' | 'invitation' | 'password-link'> = {
  'fleet-login': (content, links) => ({
    subject: `Your login for the fleet dashboard of ${content.fleetName}`,
    paragraphs: [
      `Dear ${content.managerName},`,
      `${content.garageName} opened a fleet account for ${content.fleetName}: a dashboard that shows you the ` +
        'maintenance status of the cars in your fleet.',
      'Log in at Login AutoPaspoort on iGarage.nl with these details. Choose a password of your own after the first time.',
    ],
    facts: [
      ['E-mail address', content.email],
      ['Temporary password', content.temporaryPassword],
    ],
    link: { label: 'Login AutoPaspoort', url: links.portalUrl },
    closing: [
      `The temporary password is valid for ${content.validDays} days.`,
      'With kind regards,',
      content.garageName,
    ],
  }),
  invitation: (content, links) => ({
    subject: `Activate the AutoPaspoort of ${content.plate}`,
    paragraphs: [
      `Dear ${content.holderName},`,
      `${content.garageName} made an AutoPaspoort for your car. It shows the expected maintenance, the status and the ` +
        'history, and lets you make an appointment with ease.',
    ],
    facts: [['Plate', content.plate], ...(content.makeModel === '' ? [] : [['Car', content.makeModel] as const])],
    link: { label: 'Activate AutoPaspoort', url: `${links.serviceUrl}/activeren/${content.token}` },
    closing: [
      `The link works once and is valid for ${content.validDays} days.`,
      'You do not know this car? Then you need not do anything.',
      'With kind regards,',
      content.garageName,
    ],
  }),
  'password-link': ({ token, validHours }, links) => ({
    subject: 'Choose a password for your AutoPaspoort',
    paragraphs: ['Dear user,', 'A new password was asked for at Login AutoPaspoort. Choose it by this link.'],
    facts: [],
    link: { label: 'Choose a password', url: `${links.serviceUrl}/wachtwoord/${token}` },
    closing: [
      `The link works once and is valid for ${validHours} hours.`,
      'You did not ask for this? Then you need not do anything; your password stays as it is.',
      'With kind regards,',
      'iGarage AutoPaspoort',
    ],
  }),
};
