import type { Change } from '../../shared/api/changes.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import type { Topic } from '../../shared/ipc/events.ts';

const TOPIC: Readonly<Record<EntityName, Topic>> = {
  customer: 'customers',
  vehicle: 'passports',
  fleet: 'fleets',
  contact: 'contacts',
  passport: 'passports',
  maintenance: 'maintenance',
  event: 'timeline',
  appointment: 'appointments',
};

/** What windows may show of these changes. A car that is gone touches everything around it. */
export function topicsOf(changes: readonly Change[]): readonly Topic[] {
  const topics = changes.flatMap((change): readonly Topic[] =>
    change.op === 'revoke'
      ? ['passports', 'maintenance', 'appointments', 'fleets', 'customers', 'timeline']
      : [TOPIC[change.entity]],
  );
  return [...new Set(topics)];
}
