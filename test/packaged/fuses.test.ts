import { type FuseConfig, FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, it } from 'vitest';
import { packagedDesks } from './fixtures/fused-process.ts';

const { DISABLE, ENABLE } = FuseState;

/** The ninth came with a later Electron than closed networks can get. */
const FIRST_WITH_WASM_FUSE = 40;

const WANTED: readonly (readonly [name: string, fuse: FuseV1Options, state: FuseState])[] = [
  ['runAsNode: the program is no Node for whoever sets a variable', FuseV1Options.RunAsNode, DISABLE],
  ['cookieEncryption: cookies are encrypted on disk', FuseV1Options.EnableCookieEncryption, ENABLE],
  ['nodeOptions: NODE_OPTIONS changes nothing', FuseV1Options.EnableNodeOptionsEnvironmentVariable, DISABLE],
  ['nodeCliInspect: --inspect and SIGUSR1 open nothing', FuseV1Options.EnableNodeCliInspectArguments, DISABLE],
  [
    'embeddedAsarIntegrityValidation: app.asar is the one that was packed',
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    ENABLE,
  ],
  ['onlyLoadAppFromAsar: a folder beside app.asar is not run', FuseV1Options.OnlyLoadAppFromAsar, ENABLE],
  [
    'loadBrowserProcessSpecificV8Snapshot: one snapshot for all',
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    DISABLE,
  ],
  [
    'grantFileProtocolExtraPrivileges: a file is a page like any other',
    FuseV1Options.GrantFileProtocolExtraPrivileges,
    DISABLE,
  ],
];

describe('the fuses of the packaged program', () => {
  let wire: FuseConfig<FuseState>;
  let driven: FuseConfig<FuseState>;
  beforeAll(async () => {
    const desks = packagedDesks();
    wire = await getCurrentFuseWire(desks.fused.executablePath);
    driven = await getCurrentFuseWire(desks.driven.executablePath);
  });

  it.each(WANTED)('%s', (_name, fuse, state) => {
    expect(wire[fuse]).toBe(state);
  });

  it('wasmTrapHandlers: memory of WebAssembly is guarded, in every Electron that lets it be switched', () => {
    const hasIt = Number.parseInt(packagedDesks().electronVersion, 10) >= FIRST_WITH_WASM_FUSE;
    expect(wire[FuseV1Options.WasmTrapHandlers]).toBe(hasIt ? ENABLE : undefined);
  });

  it('are nine: a fuse that is new in Electron is decided on here', () => {
    const known = Object.values(FuseV1Options).filter((value) => typeof value === 'number');
    expect(known).toHaveLength(WANTED.length + 1);
  });

  it('are the same in the program that tests drive, but for the one that lets them in', () => {
    const { EnableNodeCliInspectArguments: wayIn } = FuseV1Options;
    expect(driven[wayIn]).toBe(ENABLE);
    expect({ ...driven, [wayIn]: DISABLE }).toEqual(wire);
  });
});
