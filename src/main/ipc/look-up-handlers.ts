import type { Desk } from '../desk.ts';
import { awayHandlers } from './away-handlers.ts';
import type { Handlers } from './handler-types.ts';
import { registryHandlers } from './registry-handlers.ts';

/** What the service is asked for when a person wants it: a car in the registry, a customer who left the desks. */
export function lookUpHandlers(
  desk: Desk,
): Pick<Handlers, 'vehicles.registry' | 'customers.findAway' | 'customers.bringBack'> {
  return { ...registryHandlers(desk), ...awayHandlers(desk) };
}
