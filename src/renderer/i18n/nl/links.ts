/** Links from and to other programs of the garage. */
export const links = {
  title: 'Verzoek van een ander programma',
  ask: 'Een ander programma wil klant {{name}} openen.',
  unknown: 'Een ander programma wil een klant openen die hier niet bekend is.',
  open: 'Openen',
  copy: 'Kopieer link',
  copied: 'De link naar deze klant is gekopieerd.',
} as const;
