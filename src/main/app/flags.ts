import { err, ok, type Result } from '../../shared/domain/result.ts';

/** What the program may be told on its command line; the same for the built and the packaged program. */
export interface Flags {
  readonly userDataDir: string | null;
  readonly apiUrl: string;
  readonly lang: 'nl' | 'en' | null;
  /** Started with the demo garage: its login is filled in. */
  readonly demo: boolean;
}

export const DEFAULT_API_URL = 'https://api.igarage.nl';

/** What follows two dashes is handed over by the system, such as a link, and can hold anything. */
function switchesOf(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}

function flagValue(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  return (
    switchesOf(argv)
      .find((argument) => argument.startsWith(prefix))
      ?.slice(prefix.length) ?? null
  );
}

function isServiceUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  // Tokens and personal data go over this line: without TLS only to this same computer.
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname));
}

/** Reads the flags; the error is a sentence for the terminal. Unknown flags are Chromium's own and pass. */
export function readFlags(argv: readonly string[]): Result<Flags, string> {
  const apiUrl = flagValue(argv, 'api-url') ?? DEFAULT_API_URL;
  if (!isServiceUrl(apiUrl)) {
    return err(`--api-url must be an https address, or http on this computer; it is "${apiUrl}".`);
  }
  const lang = flagValue(argv, 'lang');
  if (lang !== null && lang !== 'nl' && lang !== 'en') return err(`--lang must be nl or en; it is "${lang}".`);
  return ok({ userDataDir: flagValue(argv, 'user-data-dir'), apiUrl, lang, demo: switchesOf(argv).includes('--demo') });
}

/** Chromium takes one dash for two, on Windows a slash too, and there reads capitals as small letters. */
const DEBUGGING = /^(--?|\/)(remote-debugging-(port|pipe)|inspect(-[a-z]+)*)(=|$)/i;

/** Whether the program was asked to let a debugger in, which shows decrypted data to any program of the same user. */
export function asksForDebugger(argv: readonly string[]): boolean {
  return argv.some((argument) => DEBUGGING.test(argument));
}
