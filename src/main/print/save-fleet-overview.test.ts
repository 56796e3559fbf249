import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../shared/domain/result.ts';
import type { FleetDetail, FleetPlateRow } from '../../shared/ipc/views.ts';
import { fleetOverviewPage } from './fleet-overview-page.ts';
import { overviewFileName, type SaveFleetOverviewDeps, saveFleetOverview } from './save-fleet-overview.ts';

const detail: FleetDetail = {
  fleet: {
    id: 'f',
    customerId: 'c',
    managerPassportId: 'p',
    name: 'Kuiper & Zonen <BV>',
    managerName: 'Zoë Kuiper',
    email: 'wagenpark@kuiper.example',
    createdOn: '2026-01-01',
  },
  customerName: 'Kuiper & Zonen <BV>',
  plateCount: 3,
  waiting: false,
};
const plate = (index: number, waiting = false): FleetPlateRow => ({
  id: String(index),
  customerId: 'c',
  plate: `TT60${index}D`,
  makeModel: 'VOLKSWAGEN KOMBI',
  holderName: 'Zoë Kuiper',
  role: 'driver',
  state: 'activated',
  fleetName: 'Kuiper',
  apkExpiresOn: '2026-12-01',
  status: 'soon',
  waiting,
  mileage: 120_000,
  lastVisitOn: null,
  nextDue: null,
  offeredUntil: null,
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overview-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Two pages of plates, and a "PDF" that is the page itself, so that a test can read what was saved. */
function deps(target: string | null): SaveFleetOverviewDeps {
  return {
    fleetDetail: async () => ok(detail),
    fleetPlates: async (_id, cursor) =>
      ok(
        cursor === null
          ? { rows: [plate(1), plate(2)], nextCursor: 'next', total: 3 }
          : { rows: [plate(3, true)], nextCursor: null, total: 3 },
      ),
    garageName: () => 'Garage De Linde',
    lastContactAt: () => '2026-11-23T10:00:00.000Z',
    now: () => new Date('2026-11-23T11:05:00.000Z'),
    chooseFile: async () => target,
    renderPdf: async ({ page }) => Buffer.from(page),
  };
}

describe('saving the overview of a fleet', () => {
  it('holds each plate of every page once, in order, and marks what was not sent yet', async () => {
    const target = join(folder, 'overzicht.pdf');
    expect(await saveFleetOverview(deps(target), 'f')).toEqual(ok({ savedTo: target }));
    const page = await readFile(target, 'utf8');
    expect(page.match(/TT-60\d-D/g)).toEqual(['TT-601-D', 'TT-602-D', 'TT-603-D']);
    expect(page.match(/class="waiting"/g)).toHaveLength(1);
    expect(page).toContain('gegevens bijgewerkt t/m 23-11-2026');
  });

  it('writes names with signs of HTML as text', async () => {
    const page = fleetOverviewPage({
      garageName: 'G',
      detail,
      plates: [],
      printedAt: '2026-11-23T10:00:00Z',
      updatedThrough: null,
    });
    expect(page).toContain('Kuiper &amp; Zonen &lt;BV&gt;');
    expect(page).not.toContain('<BV>');
    expect(page).toContain('nog geen AutoPaspoorten');
  });

  it('does nothing when the person cancels', async () => {
    expect(await saveFleetOverview(deps(null), 'f')).toEqual(ok(null));
    expect(await readdir(folder)).toEqual([]);
  });

  it('says so when the file cannot be written, and leaves no half file', async () => {
    const result = await saveFleetOverview(deps(join(folder, 'missing', 'overzicht.pdf')), 'f');
    expect(result).toEqual({ ok: false, error: { code: 'file_not_written' } });
    expect(await readdir(folder)).toEqual([]);
  });

  it('suggests a file name that every system takes', () => {
    expect(overviewFileName('A/B: "Çelik" & Zn.', '2026-11-23')).toBe('Wagenpark-A-B-Çelik-Zn-2026-11-23.pdf');
    expect(overviewFileName('???', '2026-11-23')).toBe('Wagenpark-overzicht-2026-11-23.pdf');
  });
});
