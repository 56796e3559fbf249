import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { PACKAGE_OF, projectProgram } from './project.mjs';

describe('a program of the project', () => {
  it.each(Object.keys(PACKAGE_OF))('%s is there, and needs no shell', (command) => {
    const [node, [script]] = projectProgram(command, []);
    expect([existsSync(node), existsSync(script ?? '')]).toEqual([true, true]);
  });

  it('gets its arguments as they were given', async () => {
    const given = ['a b', '$HOME', '%PATH%', '"', "'", '; exit 1', '--data=C:\\a b\\'];
    const echo = 'console.log(JSON.stringify(process.argv.slice(1)))';
    const { stdout } = await promisify(execFile)(...projectProgram('node', ['-e', echo, '--', ...given]));
    expect(JSON.parse(stdout)).toEqual(given);
  });
});
