import type { AppointmentKind } from '../../../shared/domain/appointment.ts';
import { clockTimeInWords } from '../day-in-words.ts';
import type { MailWords } from '../mail-content.ts';

const WORK: Record<AppointmentKind, string> = {
  apk: 'APK-keuring',
  service: 'Onderhoudsbeurt',
  tyres: 'Banden',
  repair: 'Reparatie of klacht',
  light: 'Lampje op het dashboard',
  other: 'Iets anders',
};

const ANSWER = {
  confirmed: {
    subject: 'Uw afspraak staat vast',
    text: (garage: string) => `${garage} heeft de afspraak voor uw auto ingepland.`,
    time: 'Afspraak',
    link: 'Afspraak bekijken',
    close: 'Kunt u toch niet? Annuleer de afspraak dan in uw AutoPaspoort, of bel de garage.',
  },
  proposed: {
    subject: 'Voorstel voor een andere tijd',
    text: (garage: string) => `${garage} stelt voor uw afspraak een andere tijd voor.`,
    time: 'Voorstel',
    link: 'Voorstel bekijken en antwoorden',
    close: 'De afspraak staat pas vast als u het voorstel accepteert.',
  },
  declined: {
    subject: 'Uw afspraak gaat niet door',
    text: (garage: string) => `${garage} kan de afspraak voor uw auto niet maken.`,
    time: 'Stond gepland op',
    link: 'Een nieuwe afspraak maken',
    close: 'U kunt een nieuwe afspraak aanvragen in uw AutoPaspoort.',
  },
} as const;

/** Mail for the driver, in Dutch. */
export const driverMails: Pick<MailWords, 'appointment-answer'> = {
  'appointment-answer': (content, links) => {
    const words = ANSWER[content.how];
    return {
      subject: `${words.subject}: ${content.plate}`,
      paragraphs: [`Beste ${content.name},`, words.text(content.garageName)],
      facts: [
        ['Kenteken', content.plate],
        ['Voor', WORK[content.work]],
        ...(content.plannedAt === null ? [] : [[words.time, clockTimeInWords(content.plannedAt, 'nl')] as const]),
        ...(content.reason === '' ? [] : [['Reden', content.reason] as const]),
      ],
      link: { label: words.link, url: `${links.serviceUrl}/auto/${content.passportId}/afspraak` },
      closing: [words.close, 'Met vriendelijke groet,', content.garageName],
    };
  },
};
