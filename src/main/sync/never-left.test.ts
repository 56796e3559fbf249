import { describe, expect, it } from 'vitest';
import { neverLeft } from './never-left.ts';

const system = (code: string, syscall: string) => Object.assign(new Error(`${syscall} ${code}`), { code, syscall });
/** As the library for HTTP tells of it: the code of the system's error, and that error as the cause. */
const failed = (cause: Error & { readonly code: string }) =>
  Object.assign(new Error(cause.message, { cause }), { code: cause.code });

describe('a request that failed', () => {
  it.each([
    ['the service is not there', failed(system('ECONNREFUSED', 'connect'))],
    ['its name is not known', failed(system('ENOTFOUND', 'getaddrinfo'))],
    ['there is no way to it', failed(system('EHOSTUNREACH', 'connect'))],
    ['there is no network', failed(system('ENETUNREACH', 'connect'))],
    [
      'there is no way to any of its addresses',
      failed(
        Object.assign(new AggregateError([system('ENETUNREACH', 'connect'), system('EHOSTUNREACH', 'connect')]), {
          code: 'ENETUNREACH',
        }),
      ),
    ],
  ])('cannot have arrived when %s', (_why, error) => {
    expect(neverLeft(error)).toBe(true);
  });

  it.each([
    ['the way was lost while its answer was awaited', failed(system('EHOSTUNREACH', 'read'))],
    ['the network went in the middle of it', failed(system('ENETDOWN', 'write'))],
    ['the connection broke', failed(system('ECONNRESET', 'read'))],
    ['it took too long', failed(system('ECONNABORTED', 'read'))],
    ['nothing is known of the reason', new Error('boom')],
  ])('may have arrived when %s', (_why, error) => {
    expect(neverLeft(error)).toBe(false);
  });
});
