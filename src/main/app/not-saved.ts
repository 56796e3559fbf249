import type { IpcError } from '../../shared/ipc/error.ts';

const NOT_SAVED = {
  nl: {
    message: 'Het rapport is niet bewaard.',
    elsewhere: 'Kies een map waarin je mag schrijven, en kies Help > Diagnose opnieuw.',
    wentWrong: 'Er ging iets mis bij het maken. Kies Help > Diagnose opnieuw. Blijft het zo, bel dan 0900-4427243.',
  },
  en: {
    message: 'The report was not saved.',
    elsewhere: 'Choose a folder that you may write to, and choose Help > Diagnose again.',
    wentWrong:
      'Something went wrong while making it. Choose Help > Diagnose again. If it stays like this, call 0900-4427243.',
  },
};

/** What to do now: another folder helps only where it is the folder. */
export function notSaved(
  language: 'nl' | 'en',
  code: IpcError['code'],
): { readonly message: string; readonly detail: string } {
  const { message, elsewhere, wentWrong } = NOT_SAVED[language];
  return { message, detail: code === 'internal_error' ? wentWrong : elsewhere };
}
