/** Every screen of the desk and its address. The tests that look at every screen go through this table too. */
export const ROUTES = {
  home: '/',
  customers: '/klanten',
  newCustomer: '/klanten/nieuw',
  importing: '/klanten/importeren',
  profile: '/klanten/:id',
  merge: '/klanten/:id/samenvoegen',
  privacy: '/klanten/:id/privacy',
  issue: '/klanten/:id/autopaspoort',
  fleets: '/wagenparken',
  fleet: '/wagenparken/:id',
  fleetSettings: '/wagenparken/:id/instellingen',
  linkMany: '/wagenparken/:id/koppelen',
  passports: '/autopaspoorten',
  choose: '/autopaspoorten/nieuw',
  work: '/onderhoud',
  fleetWork: '/onderhoud/:id',
  appointments: '/afspraken',
  sync: '/synchronisatie',
  settings: '/instellingen',
} as const;

export type ScreenName = keyof typeof ROUTES;
