import type { ChannelName } from '../../shared/ipc/channels.ts';
import type { Topic } from '../../shared/ipc/events.ts';

const everything: readonly Topic[] = ['customers', 'passports', 'fleets', 'maintenance', 'appointments', 'outbox'];

/** Topics after whose change an answer is out of date. Rows show names and badges of others, so most depend on several. */
const TOPICS_OF: Partial<Record<ChannelName, readonly Topic[]>> = {
  'home.overview': everything,
  'drafts.titles': ['drafts', 'customers', 'passports', 'fleets'],
  'search.find': ['customers', 'passports', 'fleets', 'contacts', 'outbox'],
  'customers.findAway': ['customers'],
  'customers.list': ['customers', 'passports', 'fleets', 'contacts', 'outbox'],
  'customers.profile': everything,
  'customers.timeline': ['timeline', 'customers', 'passports', 'fleets'],
  'customers.duplicates': ['customers', 'passports'],
  'contacts.list': ['contacts', 'customers', 'fleets', 'outbox'],
  'passports.list': everything,
  'passports.lookup': ['passports', 'customers'],
  'passports.previewLinks': ['passports', 'customers', 'fleets'],
  'vehicles.registry': ['passports'],
  'work.list': everything,
  'work.counts': everything,
  'fleets.list': everything,
  'fleets.suggest': ['fleets'],
  'fleets.checkEmail': ['fleets', 'passports'],
  'fleets.detail': ['fleets', 'customers', 'passports', 'outbox'],
  'fleets.plates': everything,
  'appointments.list': ['appointments', 'passports', 'customers', 'outbox'],
  'appointments.count': ['appointments', 'passports', 'outbox'],
  // Whether the last import can still be undone.
  'import.state': ['outbox'],
  // Names of who may be meant, and of who has a car already.
  'import.rows': ['customers', 'passports'],
  'sync.outbox': ['outbox'],
  'sync.refusedImports': ['outbox'],
  'sync.history': ['outbox', 'customers'],
};

/** Whether the answer of a channel must be asked again after these topics changed. */
export function isStaleAfter(channel: string, changed: readonly Topic[]): boolean {
  const topics = TOPICS_OF[channel as ChannelName] ?? [];
  return topics.some((topic) => changed.includes(topic));
}
