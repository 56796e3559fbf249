import type { privacy as dutch } from '../nl/privacy.ts';
import type { Widen } from '../widen.ts';

export const privacy: Widen<typeof dutch> = {
  open: 'Privacy',
  title: 'Privacy',
  back: 'Customer profile',
  data: {
    title: 'Data of this customer',
    what: 'Does the customer ask which data you hold? This document holds everything that is kept about this customer, with what for and how long. You can print it and save it, as PDF and as a file (JSON). The customer is entitled to it within a month (article 15 GDPR). It is in Dutch.',
    check: 'First make sure that you really have the customer before you, and give it to nobody else.',
    open: 'Show the data',
  },
};
