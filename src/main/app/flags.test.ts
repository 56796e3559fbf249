import { describe, expect, it } from 'vitest';
import { asksForDebugger, DEFAULT_API_URL, readFlags } from './flags.ts';

describe('the command line', () => {
  it('may be empty', () => {
    expect(readFlags(['electron', '.'])).toEqual({
      ok: true,
      value: { userDataDir: null, apiUrl: DEFAULT_API_URL, lang: null, demo: false },
    });
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

  it.each(['--remote-debugging-port=9222', '--remote-debugging-pipe', '--inspect=0', '--inspect-brk'])(
    'is seen to ask for a debugger with %s',
    (flag) => {
      expect(asksForDebugger(['balie', flag])).toBe(true);
      expect(asksForDebugger(['balie', '--lang=nl', 'igarage://klant/--inspect'])).toBe(false);
    },
  );
});
