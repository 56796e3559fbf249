import type { nl } from '../nl/index.ts';
import type { Widen } from '../widen.ts';
import { appointments } from './appointments.ts';
import { contacts } from './contacts.ts';
import { customers } from './customers.ts';
import { duplicates } from './duplicates.ts';
import { errors } from './errors.ts';
import { exchange } from './exchange.ts';
import { fields } from './fields.ts';
import { fleets, passports } from './fleets.ts';
import { home } from './home.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { lock } from './lock.ts';
import { login } from './login.ts';
import { merge } from './merge.ts';
import { print } from './print.ts';
import { privacy } from './privacy.ts';
import { profile } from './profile.ts';
import { registry } from './registry.ts';
import { shell } from './shell.ts';
import { settings, sync } from './sync.ts';
import { timeline } from './timeline.ts';
import { work } from './work.ts';

/** All English texts: the same keys as the Dutch ones, by type. */
export const en: Widen<typeof nl> = {
  appointments,
  contacts,
  customers,
  duplicates,
  errors,
  exchange,
  fields,
  fleets,
  home,
  links,
  lists,
  lock,
  login,
  merge,
  passports,
  print,
  privacy,
  profile,
  registry,
  settings,
  shell,
  sync,
  timeline,
  work,
};
