import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that gives the same answer to every request: a service in trouble, or none of ours at all. */
export async function startAnswering(answer: { readonly status: number; readonly body: string }) {
  const server = createServer((_request, response) => {
    response.writeHead(answer.status, { 'content-type': 'text/html' }).end(answer.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
