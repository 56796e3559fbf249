import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { startCentralProcess } from './support/central-process.ts';

const folder = mkdtempSync('/tmp/pc-');
const c = await startCentralProcess({ dataFolder: folder });
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const find = (re: RegExp) => {
  try {
    for (const f of readdirSync(folder + '/mail')) {
      const m = re.exec(readFileSync(`${folder}/mail/${f}`, 'utf8').replace(/=\r?\n/g, ''));
      if (m) return m[0];
    }
  } catch {}
  return null;
};
for (const [n, w, scheme] of [
  ['w', 1280, 'light'],
  ['p', 360, 'dark'],
] as const) {
  const ctx = await b.newContext({ viewport: { width: w, height: 800 }, colorScheme: scheme, locale: 'nl-NL' });
  const p = await ctx.newPage();
  await p.goto(`${c.url}/login`);
  await p.getByLabel('E-mail').fill('wagenpark@kuiper-loodgieters.example');
  await p.getByLabel('Wachtwoord', { exact: true }).fill('fout fout fout');
  await p.getByRole('button', { name: 'Inloggen' }).click();
  await p.getByText('klopt niet').waitFor();
  await p.screenshot({ path: `/tmp/portal-fout-${n}.png` });
  if (n === 'w') {
    await p.goto(`${c.url}/wachtwoord-vergeten`);
    await p.getByLabel('E-mail').fill('wagenpark@kuiper-loodgieters.example');
    await p.getByRole('button', { name: 'Link aanvragen' }).click();
    await p.getByText('Als dit adres').waitFor();
    let link = null;
    while (!link) {
      link = find(/http:\/\/127\S+\/wachtwoord\/[\w-]+/);
      await p.waitForTimeout(100);
    }
    await p.goto(link);
    await p.getByLabel('Nieuw wachtwoord', { exact: true }).fill('demo-wagenpark-1');
    await p.getByLabel('nog een keer').fill('demo-wagenpark-1');
    await p.getByRole('button', { name: 'Wachtwoord opslaan' }).click();
  } else {
    await p.getByLabel('Wachtwoord', { exact: true }).fill('demo-wagenpark-1');
    await p.getByRole('button', { name: 'Inloggen' }).click();
  }
  await p.getByRole('heading', { name: 'Mijn AutoPaspoorten' }).waitFor();
  await p.screenshot({ path: `/tmp/portal-fleet-${n}.png` });
  await p
    .getByRole('link', { name: /overdragen/ })
    .nth(1)
    .click();
  await p.getByLabel('Naam').waitFor();
  await p.screenshot({ path: `/tmp/portal-offer-${n}.png` });
  await p.getByLabel('Naam').fill('Noor de Wit');
  await p.getByLabel('E-mail').fill('noor@post.example');
  await p.getByRole('button', { name: 'Verder' }).click();
  await p.getByText('Klopt dit').first().waitFor();
  await p.screenshot({ path: `/tmp/portal-preview-${n}.png`, fullPage: true });
  await p.getByRole('button', { name: 'Overdragen' }).click();
  await p.getByText('is aangeboden').waitFor();
  await p.screenshot({ path: `/tmp/portal-car-${n}.png`, fullPage: true });
  console.log(n, await p.evaluate(() => document.documentElement.scrollWidth));
}
await b.close();
await c.kill();
