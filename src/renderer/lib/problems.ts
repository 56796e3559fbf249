import type { IpcError } from '../../shared/ipc/error.ts';
import type { nl } from '../i18n/nl/index.ts';

/** Text key of what is wrong with one field: found here, or answered by the main process. */
export type Problem =
  | `fields.problem.${keyof (typeof nl)['fields']['problem']}`
  | `errors.${IpcError['code']}.text`
  | 'lock.nameNeeded';

/** What is wrong, per field of a form. */
export type Problems<T> = { readonly [K in keyof T]?: Problem };

/** Leaves out the fields that are fine, so that an empty object means a form without problems. */
export function onlyProblems<T>(checks: { readonly [K in keyof T]?: Problem | null }): Problems<T> {
  return Object.fromEntries(Object.entries(checks).filter(([, problem]) => problem != null)) as Problems<T>;
}
