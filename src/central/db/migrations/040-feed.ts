import type { Migration } from './migration.ts';

export const feed: Migration = {
  version: 40,
  name: 'feed',
  statements: [
    // json, not jsonb: the text goes out to desks as it came in, and nobody looks inside.
    `create table feed (
      garage_id uuid not null references garages,
      revision integer not null,
      ordinal integer not null,
      entity text not null,
      entity_id uuid not null,
      op text not null,
      data json,
      before json,
      before_revision integer,
      reason text,
      primary key (garage_id, revision, ordinal)
    )`,
    'create index feed_row on feed (garage_id, entity_id, revision)',
    `create table revoked_rows (
      garage_id uuid not null references garages,
      entity_id uuid not null,
      primary key (garage_id, entity_id)
    )`,
  ],
};
