/** Possible duplicates of a customer. */
export const duplicates = {
  title: 'Is this customer here already?',
  text: 'These customers look like what you fill in. You can just go on with a new customer.',
  textEdit: 'These customers look like this one.',
  found_one: '{{count}} customer looks like what you fill in.',
  found_other: '{{count}} customers look like what you fill in.',
  mark: {
    plate: 'same plate',
    phone: 'same phone number',
    email: 'same e-mail address',
    contact: 'contact with the same number or address',
    name: 'similar name, same postcode',
  },
  use: 'Use existing',
  useOf: 'Use existing: {{name}}',
  open: 'View',
  openOf: 'View {{name}}',
  taken: 'What you had filled in is proposed at {{name}}. Check it and save.',
  kept: 'A change of {{name}} was open already. What you had filled in is kept at New customer.',
};
