import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { listen } from './listen.ts';

export interface FeedOptions {
  readonly version: string;
  /** Of the desks, in percent. */
  readonly staging?: number;
  /** What the feed says of the file is of another file. */
  readonly wrongChecksum?: boolean;
  /** The connection breaks half-way through the file. */
  readonly breaksOff?: boolean;
}

export interface UpdateFeed {
  readonly url: string;
  offer(options: FeedOptions): void;
  /** How often the file was asked for. */
  readonly downloads: () => number;
  close(): Promise<void>;
}

/** An AppImage as far as an updater can see: a file that can be run, and says its version. */
export function programOf(version: string): string {
  return `#!/bin/sh\necho ${version}\n# ${'x'.repeat(200_000)}\n`;
}

/** A server of new versions on this computer, which can go wrong in the ways that they do. */
export async function startUpdateFeed(): Promise<UpdateFeed> {
  let offered: FeedOptions | null = null;
  let downloads = 0;
  const server = createServer((request, answer) => {
    const path = new URL(request.url ?? '/', 'http://feed').pathname;
    if (!offered) return void answer.writeHead(404).end();
    const { version, staging, wrongChecksum = false, breaksOff = false } = offered;
    const name = `iGarage-Balie-${version}-x86_64.AppImage`;
    const file = programOf(version);
    if (path === '/latest-linux.yml') {
      const sha512 = createHash('sha512')
        .update(wrongChecksum ? 'iets anders' : file)
        .digest('base64');
      const lines = [
        `version: ${version}`,
        `files:\n  - url: ${name}\n    sha512: ${sha512}\n    size: ${file.length}`,
        `path: ${name}\nsha512: ${sha512}`,
        ...(staging === undefined ? [] : [`stagingPercentage: ${staging}`]),
      ];
      return void answer.end(lines.join('\n'));
    }
    if (path !== `/${name}`) return void answer.writeHead(404).end();
    downloads += 1;
    answer.setHeader('content-length', file.length);
    if (!breaksOff) return void answer.end(file);
    answer.write(file.slice(0, file.length / 2), () => answer.destroy());
  });
  const { url, close } = await listen(server);
  return {
    url,
    offer: (options) => {
      offered = options;
    },
    downloads: () => downloads,
    close,
  };
}
