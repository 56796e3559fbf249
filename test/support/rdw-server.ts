import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { listen } from './listen.ts';

const RECORDED = new URL('../../src/central/registry/recorded/rdw-voertuigen.json', import.meta.url);

/** Answers as RDW's open data does, with recorded rows; fuels are those that a test gives. */
export async function startRdw() {
  const vehicles = JSON.parse(readFileSync(RECORDED, 'utf8')) as readonly Record<string, string>[];
  const rdw = {
    asked: [] as string[],
    fuels: [] as readonly Record<string, string>[],
    /** What to answer instead. */
    instead: null as { readonly status: number; readonly body: string } | null,
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://rdw.example');
    const plate = url.searchParams.get('kenteken') ?? '';
    rdw.asked.push(`${url.pathname} ${plate}`);
    const rows = url.pathname.includes('8ys7') ? rdw.fuels : vehicles;
    const found = rows.filter(({ kenteken }) => kenteken === plate);
    const { status, body } = rdw.instead ?? { status: 200, body: JSON.stringify(found) };
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  return Object.assign(rdw, await listen(server));
}
