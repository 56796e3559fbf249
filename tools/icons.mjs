import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { main, PROJECT } from './project.mjs';

/* Draws build/icon.svg in every size and form that the installers take. To be run when the drawing changes. */

const BUILD = join(PROJECT, 'build');
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512];
/** What Apple calls an icon of so many pixels. */
const APPLE_TYPES = { 16: 'icp4', 32: 'icp5', 64: 'icp6', 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' };

async function drawAll(sizes) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium' });
  const svg = readFileSync(join(BUILD, 'icon.svg')).toString('base64');
  const drawn = new Map();
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<body style="margin:0"><img width="${size}" height="${size}" style="display:block" src="data:image/svg+xml;base64,${svg}">`,
    );
    await page.waitForFunction('document.images[0].complete');
    drawn.set(size, await page.screenshot({ omitBackground: true }));
    await page.close();
  }
  await browser.close();
  return drawn;
}

/** An .ico: a table of sizes, and the pictures as PNG behind it. */
function icoOf(pictures) {
  const head = Buffer.alloc(6 + pictures.length * 16);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(([size, png], index) => {
    const at = 6 + index * 16;
    // 256 is written as 0.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** An .icns: each picture as PNG behind its type and length. */
function icnsOf(pictures) {
  const parts = pictures.map(([size, png]) => {
    const head = Buffer.alloc(8);
    head.write(APPLE_TYPES[size], 'ascii');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.write('icns', 'ascii');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

await main(async () => {
  const appleSizes = Object.keys(APPLE_TYPES).map(Number);
  const drawn = await drawAll([...new Set([...WINDOWS_SIZES, ...LINUX_SIZES, ...appleSizes])]);
  const those = (sizes) => sizes.map((size) => [size, drawn.get(size)]);
  writeFileSync(join(BUILD, 'icon.ico'), icoOf(those(WINDOWS_SIZES)));
  writeFileSync(join(BUILD, 'icon.icns'), icnsOf(those(appleSizes)));
  mkdirSync(join(BUILD, 'icons'), { recursive: true });
  for (const [size, png] of those(LINUX_SIZES)) writeFileSync(join(BUILD, 'icons', `${size}x${size}.png`), png);
});
