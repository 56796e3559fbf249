/** Home. */
export const home = {
  title: 'Home',
  newCustomer: 'New customer',
  counts: 'In this garage',
  fleetsText: 'See the plates and maintenance of each fleet',
  due: 'APK expired or within 30 days',
  dueSummary: '{{overdue}} expired, {{soon}} soon',
  dueNone: 'No APK expired or within 30 days.',
  waiting: {
    title: 'Sending',
    none: 'Everything has been sent.',
    noneYet: 'No contact with iGarage yet.',
    some_one: '{{count}} change waiting to be sent',
    some_other: '{{count}} changes waiting to be sent',
    oldest: 'The oldest: {{age}}.',
    safe: 'Everything is saved on this computer and is sent by itself.',
    attention_one: '{{count}} change needs checking',
    attention_other: '{{count}} changes need checking',
    open: 'Open synchronisation',
    check: 'See what to check',
    lastContact: 'Last contact {{age}}',
  },
};
