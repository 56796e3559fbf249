/** Links from and to other programs of the garage. */
export const links = {
  title: 'Request of another program',
  ask: 'Another program wants to open customer {{name}}.',
  unknown: 'Another program wants to open a customer who is not known here.',
  open: 'Open',
  copy: 'Copy link',
  copied: 'The link to this customer was copied.',
};
