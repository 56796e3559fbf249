const forbid = (name, comment, from, to) => ({ name, severity: 'error', comment, from: { path: from }, to });

/** A package that one place alone may import. */
const owned = (name, owner) => ({
  name: `${name}-has-one-owner`,
  severity: 'error',
  comment: 'What it does is done in one place, where its settings and its errors are looked after.',
  from: { path: '^src', pathNot: owner },
  to: { path: `^${name}(/|$)|node_modules/${name}/` },
});

/** The directions of docs/architecture.md. */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing imports is dead.',
      from: { orphan: true, path: '^src', pathNot: '\\.(d|test)\\.ts$|^src/[^/]+/(index|main)\\.tsx?$' },
      to: {},
    },
    forbid('shared-is-pure', 'shared runs everywhere', '^src/shared', { path: '^src/(?!shared)' }),
    {
      name: 'shared-imports-no-platform',
      severity: 'error',
      from: { path: '^src/shared', pathNot: '\\.test\\.ts$' },
      to: {
        dependencyTypesNot: ['local', 'type-only'],
        pathNot: '^src/shared|node_modules/(zod|uuidv7|libphonenumber-js)/',
      },
    },
    forbid('main-alone', 'programs share src/shared alone', '^src/main', { path: '^src/(preload|renderer|central)' }),
    forbid('preload-alone', 'programs share src/shared alone', '^src/preload', {
      path: '^src/(main|renderer|central)',
    }),
    forbid('renderer-alone', 'programs share src/shared alone', '^src/renderer', {
      path: '^src/(main|preload|central)',
    }),
    forbid('central-alone', 'programs share src/shared alone', '^src/central', {
      path: '^src/(main|preload|renderer)',
    }),
    forbid('product-without-tests', 'tests and tools are not shipped', '^src/.*(?<!\\.test)\\.tsx?$', {
      path: '^(test|tools)/',
    }),
    forbid('db-is-the-ground', 'index -> ipc -> services -> repos -> db', '^src/main/db', { path: '^src/main/(?!db)' }),
    forbid('repos-use-db', 'index -> ipc -> services -> repos -> db', '^src/main/repos', {
      path: '^src/main/(?!repos|db)',
    }),
    forbid('services-use-repos', 'index -> ipc -> services -> repos -> db', '^src/main/services', {
      path: '^src/main/(ipc|app|print|desk|wire|index)',
    }),
    forbid('sync-uses-repos', 'sync uses repos and db', '^src/main/sync', {
      path: '^src/main/(ipc|app|print|services|desk|wire|index)',
    }),
    forbid('ui-knows-no-feature', 'app -> features -> ui, stores, lib', '^src/renderer/(ui|stores|lib|i18n)', {
      path: '^src/renderer/(app|features)',
    }),
    forbid('features-know-no-app', 'app -> features -> ui, stores, lib', '^src/renderer/features', {
      path: '^src/renderer/app',
    }),
    {
      name: 'features-apart',
      severity: 'error',
      comment: 'What two features need goes to ui, stores or lib.',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'electron-in-few-places',
      severity: 'error',
      comment: 'The rest of the desk runs in plain Node, and so do its tests.',
      from: {
        path: '^src/main',
        pathNot: '^src/main/(app|print)/|^src/main/ipc/handle\\.ts$|^src/main/(index|wire)\\.ts$',
      },
      to: { path: '^electron$|node_modules/electron/' },
    },
    owned('better-sqlite3', '^src/main/db/'),
    owned('axios', '^src/main/sync/api-caller\\.ts$'),
    owned('electron-store', '^src/main/app/settings\\.ts$'),
    owned('electron-updater', '^src/main/(updates/update-engine|app/program-updates)\\.ts$'),
  ],
  options: {
    // TypeScript 7 has no interface for other programs yet. swc sees `import type` too.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
