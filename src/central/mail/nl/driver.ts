import { showClockTime } from '../../web/show-clock-time.ts';
import { nlDriver } from '../../web/texts/nl-driver.ts';
import { dayInWords } from '../day-in-words.ts';
import type { MailWords } from '../mail-content.ts';

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
    text: (garage: string) => `${garage} kan de afspraak voor uw auto niet door laten gaan.`,
    time: 'Voorgestelde of afgesproken tijd',
    link: 'Een nieuwe afspraak maken',
    close: 'U kunt een nieuwe afspraak aanvragen in uw AutoPaspoort.',
  },
} as const;

/** Mail for the driver, in Dutch. */
export const driverMails: Pick<MailWords, 'appointment-answer' | 'due-reminder'> = {
  'appointment-answer': (content, links) => {
    const words = ANSWER[content.how];
    return {
      subject: `${words.subject}: ${content.plate}`,
      paragraphs: [`Beste ${content.name},`, words.text(content.garageName)],
      facts: [
        ['Kenteken', content.plate],
        ['Voor', nlDriver.appointment.kinds[content.work]],
        ...(content.plannedAt === null ? [] : [[words.time, showClockTime(content.plannedAt, 'nl')] as const]),
        ...(content.reason === '' ? [] : [['Reden', content.reason] as const]),
      ],
      link: { label: words.link, url: `${links.serviceUrl}/auto/${content.passportId}/afspraak` },
      closing: [words.close, 'Met vriendelijke groet,', content.garageName],
    };
  },
  'due-reminder': (content, links) => {
    const apk = content.about === 'apk';
    const day = dayInWords(content.dueOn, 'nl');
    const car = `${links.serviceUrl}/auto/${content.passportId}`;
    return {
      subject: apk ? `De APK van ${content.plate} verloopt binnenkort` : `Onderhoud voor ${content.plate}`,
      paragraphs: [
        `Beste ${content.name},`,
        apk
          ? 'De APK van uw auto verloopt binnenkort. Daarna mag de auto niet meer de weg op, ook niet geparkeerd op straat.'
          : 'Voor uw auto is binnenkort onderhoud nodig. Op tijd onderhoud voorkomt slijtage en onverwachte kosten.',
      ],
      facts: [
        ['Kenteken', content.plate],
        ...(content.makeModel === '' ? [] : [['Auto', content.makeModel] as const]),
        ...(apk ? [] : [['Onderhoud', content.description] as const]),
        [apk ? 'APK geldig tot en met' : 'Verwacht op', day],
      ],
      link: content.atGarage
        ? { label: 'Afspraak maken', url: `${car}/afspraak?voor=${content.about}` }
        : { label: 'Auto bekijken', url: car },
      closing: ['Heeft u al een afspraak? Dan hoeft u niets te doen.', 'Met vriendelijke groet,', content.garageName],
      unsubscribe: {
        label: apk ? 'Geen herinneringen aan de APK meer ontvangen' : 'Geen herinneringen aan onderhoud meer ontvangen',
        url: `${links.serviceUrl}/afmelden/${content.unsubscribeToken}`,
      },
    };
  },
};
