import type { Migration } from './migration.ts';

// A name in signs that take two places each counts double in the form of a row.
const shorter = (column: string) =>
  `left(${column}, case when length(regexp_replace(${column}, '[\\U00010000-\\U0010FFFF]', 'xx', 'g')) > length(${column})
    then 60 else 120 end)`;

/**
 * Shortens what was written before rows were checked, and what no desk and no page could read: who did something, under a long
 * address, and the name of who took a car over. Reminders of an APK that only the garage expects are noted as those of the registry.
 */
export const textThatFits: Migration = {
  version: 350,
  name: 'text-that-fits',
  statements: [
    'update events set actor = left(actor, 160) where length(actor) > 160',
    `update feed set data = jsonb_set(data::jsonb, '{actor}', to_jsonb(left(data ->> 'actor', 160)))::json
      where entity = 'event' and length(data ->> 'actor') > 160`,
    `update feed set before = jsonb_set(before::jsonb, '{actor}', to_jsonb(left(before ->> 'actor', 160)))::json
      where entity = 'event' and length(before ->> 'actor') > 160`,
    `update customers set last_name = ${shorter('last_name')} where length(last_name) > 60
      and length(regexp_replace(last_name, '[\\U00010000-\\U0010FFFF]', 'xx', 'g')) > 120`,
    `update transfer_offers set name = ${shorter('name')} where length(name) > 60
      and length(regexp_replace(name, '[\\U00010000-\\U0010FFFF]', 'xx', 'g')) > 120`,
    `insert into reminders (about_id, vehicle_id, due_on, days_before)
      select m.vehicle_id, m.vehicle_id, r.due_on, r.days_before from reminders r join maintenance m on m.id = r.about_id
      where m.kind = 'apk' on conflict do nothing`,
    "delete from reminders r using maintenance m where m.id = r.about_id and m.kind = 'apk'",
    'create index transfer_offers_by on transfer_offers (garage_id, offered_by)',
  ],
};
