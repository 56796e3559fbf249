import type { Desk } from '../desk.ts';
import { lookUpRegistry } from '../services/look-up-registry.ts';
import type { Handlers } from './handler-types.ts';

/** What the vehicle registry says of a car. */
export function registryHandlers(desk: Desk): Pick<Handlers, 'vehicles.registry'> {
  return {
    'vehicles.registry': ({ plate }) =>
      lookUpRegistry(
        () => desk.context(),
        (asked) => desk.ask((api, token, signal) => api.registry(token, asked, signal)),
        plate,
      ),
  };
}
