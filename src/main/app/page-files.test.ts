import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, fileForUrl } from './page-files.ts';

const ROOT = '/srv/renderer';

describe('an address of our own page', () => {
  it('leads to a file in its folder', () => {
    expect(fileForUrl(ROOT, 'app://balie/')).toEqual({
      path: `${ROOT}/index.html`,
      type: 'text/html; charset=utf-8',
    });
    expect(fileForUrl(ROOT, 'app://balie/assets/a.js')?.path).toBe(`${ROOT}/assets/a.js`);
  });

  it.each([
    'app://balie/../secret.js',
    'app://balie/%2e%2e/secret.js',
    'app://balie/..%2fsecret.js',
    'app://balie/a%00.js',
    'app://balie/%E0%A4%A.js',
    'app://other/index.html',
    'app://balie/desk.db',
  ])('never leads outside it: %s', (url) => {
    const file = fileForUrl(ROOT, url);
    if (file) expect(file.path.startsWith(`${ROOT}/`)).toBe(true);
    else expect(file).toBeNull();
  });

  it('never leads outside it, whatever the path', () => {
    const parts = fc.constantFrom('..', '%2e%2e', '%2f', '%5c', 'a', '.', '%00', 'b.js');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (path) => {
        const file = fileForUrl(ROOT, `app://balie/${path.join('/')}`);
        expect(file === null || file.path.startsWith(`${ROOT}/`)).toBe(true);
      }),
    );
  });
});

describe('the content security policy', () => {
  it('allows nothing unsafe', () => {
    expect(contentSecurityPolicy('n')).not.toMatch(/unsafe|\*|https?:/);
  });
});
