import { describe, expect, it } from 'vitest';
import { asksForDebugger, DEFAULT_API_URL, readFlags } from './flags.ts';

describe('the command line', () => {
  it('may be empty', () => {
    expect(readFlags(['electron', '.'])).toEqual({
      ok: true,
      value: { userDataDir: null, apiUrl: DEFAULT_API_URL, lang: null, demo: false },
    });
  });

  it('ends where the system hands over something of another program', () => {
    const argv = ['balie', '--lang=en', '--', 'igarage://klant/x', '--demo', '--api-url=https://elders.example'];
    expect(readFlags(argv)).toMatchObject({ value: { lang: 'en', demo: false, apiUrl: DEFAULT_API_URL } });
  });

  it('names folder, service, language and demo', () => {
    const argv = ['--user-data-dir=/tmp/a b', '--api-url=http://127.0.0.1:4800', '--lang=en', '--demo'];
    expect(readFlags(argv)).toEqual({
      ok: true,
      value: { userDataDir: '/tmp/a b', apiUrl: 'http://127.0.0.1:4800', lang: 'en', demo: true },
    });
  });

  it.each(['http://example.com', 'ftp://127.0.0.1', 'api.igarage.nl', ''])('refuses "%s" as service', (url) => {
    expect(readFlags([`--api-url=${url}`]).ok).toBe(false);
  });

  it('refuses a language that the desk does not speak', () => {
    expect(readFlags(['--lang=fr']).ok).toBe(false);
  });

  it.each([
    '--remote-debugging-port=9222',
    '-remote-debugging-port=9222',
    '/Remote-Debugging-Port=9222',
    '--remote-debugging-pipe',
    '--inspect=0',
    '--inspect-brk',
    '-inspect',
  ])('is seen to ask for a debugger with %s', (flag) => {
    expect(asksForDebugger(['balie', flag])).toBe(true);
  });

  it.each(['--lang=nl', 'igarage://klant/--inspect', '/home/inspect', '--inspector', '--user-data-dir=/inspect'])(
    'asks for none with %s',
    (argument) => {
      expect(asksForDebugger(['balie', argument])).toBe(false);
    },
  );
});
