import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import { linkMany, previewLinks } from '../services/link-many.ts';
import type { Handlers } from './handler-types.ts';

/** Many plates of a fleet at once. */
export function linkManyHandlers(desk: Desk): Pick<Handlers, 'passports.previewLinks' | 'passports.linkMany'> {
  return {
    'passports.previewLinks': (wanted) => {
      const context = desk.context();
      return context.ok ? ok(previewLinks(context.value, wanted)) : context;
    },
    'passports.linkMany': (wanted) => {
      const context = desk.context();
      return context.ok ? linkMany(context.value, wanted) : context;
    },
  };
}
