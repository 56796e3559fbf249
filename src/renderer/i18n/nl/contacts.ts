/** Contactpersonen, at a customer and at a fleet. */
export const contacts = {
  title: 'Contactpersonen',
  none: 'Nog geen contactpersonen.',
  noneOfFleet: 'Nog geen contactpersonen. De wagenparkbeheerder kan ze ook zelf toevoegen, in het wagenpark dashboard.',
  add: 'Toevoegen',
  addTitle: 'Contactpersoon toevoegen',
  edit: '{{name}} wijzigen',
  editTitle: 'Contactpersoon {{name}} wijzigen',
  remove: '{{name}} verwijderen',
  removeShort: 'Verwijderen',
  one: 'Contactpersoon',
  more_one: 'en nog {{count}}',
  more_other: 'en nog {{count}}',
  ofFleet: 'Wagenpark',
  added: 'De contactpersoon is toegevoegd.',
  saved: 'De contactpersoon is opgeslagen.',
  removed: '{{name}} is verwijderd.',
} as const;
