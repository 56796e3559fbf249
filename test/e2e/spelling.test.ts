import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';
import { test } from './fixtures/test.ts';
import { DeskPages } from './pages/desk-pages.ts';

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test('the dictionary is asked of the own service, and no other host is called', async ({ workplace }) => {
  const asked: string[] = [];
  const elsewhere: string[] = [];
  let tellAsked: () => void = () => undefined;
  const dictionaryAsked = new Promise<void>((resolve) => {
    tellAsked = resolve;
  });
  const service = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.url?.startsWith('/dictionaries/')) tellAsked();
    response.writeHead(404).end();
  });
  // Everything that leaves this computer would go through here.
  const wayOut = createServer((request, response) => {
    elsewhere.push(request.url ?? '');
    response.writeHead(502).end();
  }).on('connect', (request, socket) => {
    elsewhere.push(request.url ?? '');
    socket.end();
  });
  const [apiUrl, proxy] = [await listen(service), await listen(wayOut)];
  await workplace.startDesk('balie', apiUrl, [`--proxy-server=${proxy}`]);
  await dictionaryAsked;
  expect(asked.filter((path) => path.startsWith('/dictionaries/nl'))).not.toEqual([]);
  expect(elsewhere).toEqual([]);
});

test('spelling is checked in notes alone', async ({ workplace }) => {
  const central = await workplace.startCentral();
  const { page } = await workplace.startDesk('balie', central.url, ['--demo']);
  const pages = new DeskPages(page);
  await pages.logIn();
  await page.keyboard.press('Control+n');
  await pages.field('Notities').waitFor();
  const checked = await page.evaluate(() =>
    [...document.querySelectorAll('input, textarea')].flatMap((field) =>
      (field as HTMLInputElement).spellcheck ? [field.tagName] : [],
    ),
  );
  expect(checked).toEqual(['TEXTAREA']);
});
