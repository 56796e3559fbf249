import type { Desk } from '../desk.ts';
import { createFleet } from '../services/create-fleet.ts';
import { activateFleet, deactivateFleet } from '../services/deactivate-fleet.ts';
import { updateFleet } from '../services/update-fleet.ts';
import type { Handlers } from './handler-types.ts';

type FleetAction = 'fleets.create' | 'fleets.update' | 'fleets.deactivate' | 'fleets.activate';

/** What can be done to a fleet account. */
export function fleetHandlers(desk: Desk): Pick<Handlers, FleetAction> {
  return {
    'fleets.create': (wanted) => {
      const context = desk.context();
      return context.ok ? createFleet(context.value, wanted) : context;
    },
    'fleets.update': (wanted) => {
      const context = desk.context();
      return context.ok ? updateFleet(context.value, wanted) : context;
    },
    'fleets.deactivate': (wanted) => {
      const context = desk.context();
      return context.ok ? deactivateFleet(context.value, wanted) : context;
    },
    'fleets.activate': (wanted) => {
      const context = desk.context();
      return context.ok ? activateFleet(context.value, wanted) : context;
    },
  };
}
