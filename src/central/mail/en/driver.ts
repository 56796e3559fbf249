import { showClockTime } from '../../web/show-clock-time.ts';
import { enDriver } from '../../web/texts/en-driver.ts';
import { dayInWords } from '../day-in-words.ts';
import type { MailWords } from '../mail-content.ts';

const ANSWER = {
  confirmed: {
    subject: 'Your appointment is fixed',
    text: (garage: string) => `${garage} planned the appointment for your car.`,
    time: 'Appointment',
    link: 'See the appointment',
    close: 'Cannot make it after all? Cancel the appointment in your AutoPaspoort, or call the garage.',
  },
  proposed: {
    subject: 'Another time was proposed',
    text: (garage: string) => `${garage} proposes another time for your appointment.`,
    time: 'Proposal',
    link: 'See the proposal and answer',
    close: 'The appointment is fixed once you accept the proposal.',
  },
  declined: {
    subject: 'Your appointment is off',
    text: (garage: string) => `${garage} has to call off the appointment for your car.`,
    time: 'Time that was proposed or agreed',
    link: 'Make a new appointment',
    close: 'You can ask for a new appointment in your AutoPaspoort.',
  },
} as const;

/** Mail for the driver, in English. */
export const driverMails: Pick<MailWords, 'appointment-answer' | 'due-reminder'> = {
  'appointment-answer': (content, links) => {
    const words = ANSWER[content.how];
    return {
      subject: `${words.subject}: ${content.plate}`,
      paragraphs: [`Dear ${content.name},`, words.text(content.garageName)],
      facts: [
        ['Plate', content.plate],
        ['For', enDriver.appointment.kinds[content.work]],
        ...(content.plannedAt === null ? [] : [[words.time, showClockTime(content.plannedAt, 'en')] as const]),
        ...(content.reason === '' ? [] : [['Reason', content.reason] as const]),
      ],
      link: { label: words.link, url: `${links.serviceUrl}/auto/${content.passportId}/afspraak` },
      closing: [words.close, 'With kind regards,', content.garageName],
    };
  },
  'due-reminder': (content, links) => {
    const apk = content.about === 'apk';
    const day = dayInWords(content.dueOn, 'en');
    const car = `${links.serviceUrl}/auto/${content.passportId}`;
    return {
      subject: apk ? `The APK of ${content.plate} runs out soon` : `Maintenance for ${content.plate}`,
      paragraphs: [
        `Dear ${content.name},`,
        apk
          ? 'The APK (MOT) of your car runs out soon. After that the car may not be on the road, nor be parked on it.'
          : 'Your car needs maintenance soon. Maintenance in time prevents wear and unexpected costs.',
      ],
      facts: [
        ['Plate', content.plate],
        ...(content.makeModel === '' ? [] : [['Car', content.makeModel] as const]),
        ...(apk ? [] : [['Maintenance', content.description] as const]),
        [apk ? 'APK valid until' : 'Expected on', day],
      ],
      link: content.atGarage
        ? { label: 'Make an appointment', url: `${car}/afspraak?voor=${content.about}` }
        : { label: 'See the car', url: car },
      closing: [
        'You have an appointment already? Then you need not do anything.',
        'With kind regards,',
        content.garageName,
      ],
      unsubscribe: {
        label: apk ? 'No more reminders about the APK' : 'No more reminders about maintenance',
        url: `${links.serviceUrl}/afmelden/${content.unsubscribeToken}`,
      },
    };
  },
};
