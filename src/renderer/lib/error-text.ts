import type { IpcError } from '../../shared/ipc/error.ts';

/** Key of the sentence that says what is wrong. */
export function errorTextKey(error: Pick<IpcError, 'code'>): `errors.${IpcError['code']}.text` {
  return `errors.${error.code}.text`;
}

/** Key of the sentence that says what to do now. */
export function errorWayKey(error: Pick<IpcError, 'code'>): `errors.${IpcError['code']}.way` {
  return `errors.${error.code}.way`;
}
