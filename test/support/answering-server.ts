import { createServer } from 'node:http';
import { listen } from './listen.ts';

/** A server that gives the same answer to every request: a service in trouble, or none of ours at all. */
export function startAnswering(answer: { readonly status: number; readonly body: string }) {
  return listen(
    createServer((_request, response) => {
      response.writeHead(answer.status, { 'content-type': 'text/html' }).end(answer.body);
    }),
  );
}
