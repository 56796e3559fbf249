/**
 * Bugs made on purpose, to show that the simulation finds such. Each is an edit of one file: `find` stands there exactly
 * once, and `put` takes its place while the simulation runs.
 * @type {readonly {name: string, breaks: string, file: string, find: string, put: string}[]}
 */
export const MUTANTS = [
  {
    name: 'service-executes-twice',
    breaks: 'a command that was executed before is judged and carried out once more (1)',
    file: 'src/central/commands/run-command.ts',
    find: 'if (command.seq <= lastSeq) return storedResult(trx, caller, command, lastSeq);',
    put: `if (command.seq <= lastSeq) {
      const again = await carryOut(trx, context, caller, command);
      return { seq: command.seq, id: command.id, ...again };
    }`,
  },
  {
    name: 'service-forgets-command-ids',
    breaks: 'what a desk sends again under a new id of its own is judged anew (1)',
    file: 'src/central/commands/run-command.ts',
    find: 'const before = await findOutcome(trx, caller.garageId, command.id);',
    put: 'const before = null as Awaited<ReturnType<typeof findOutcome>>;',
  },
  {
    name: 'service-overwrites-in-silence',
    breaks: 'a field that a colleague changed meanwhile is overwritten without a question (Merge)',
    file: 'src/central/commands/find-conflicts.ts',
    find: 'last.revision > base && last.deskId !== deskId',
    put: 'last.revision < base && last.deskId !== deskId',
  },
  {
    name: 'service-lets-dependants-through',
    breaks: 'what builds on a refused command is judged by itself (Refusal)',
    file: 'src/central/commands/decide.ts',
    find: 'const rootCommandId = await findRefusedRoot(trx, caller.garageId, command.dependsOn);',
    put: 'const rootCommandId = await findRefusedRoot(trx, caller.garageId, []);',
  },
  {
    name: 'service-skips-a-revision',
    breaks: 'the cursor of a full page lies one revision too far (12)',
    file: 'src/central/feed/read-log.ts',
    find: '(taken.at(-1)?.revision ?? garage.revision)',
    put: 'Math.min((taken.at(-1)?.revision ?? garage.revision) + 1, garage.revision)',
  },
  {
    name: 'service-mixes-snapshot',
    breaks: 'a snapshot shows rows as they are now, not as they were when it began (11)',
    file: 'src/central/feed/read-snapshot.ts',
    find: `case when t.revision <= \${head} then \${image} else earlier.image end as image`,
    put: `\${image} as image`,
  },
  {
    name: 'service-keeps-access-number',
    breaks: 'a loss of access does not raise the access number (8)',
    file: 'src/central/feed/revoke-vehicle.ts',
    find: "eb('access', '+', 1)",
    put: "eb('access', '+', 0)",
  },
  {
    name: 'service-passes-over-trouble',
    breaks: 'a command that met passing trouble is left out, and the rest goes on (3)',
    file: 'src/central/commands/push-commands.ts',
    find: "if ('retryAfter' in result) return { lastSeq, results, access, retryAfter: result.retryAfter };",
    put: "if ('retryAfter' in result) continue;",
  },
  {
    name: 'desk-skips-replay',
    breaks: 'pending commands are not put back over the confirmed rows (5)',
    file: 'src/main/repos/rebase.ts',
    find: 'of listPendingOf(db, again, ',
    put: 'of listPendingOf(db, [], ',
  },
  {
    name: 'desk-keeps-provisional-rows',
    breaks: 'shadows are not restored before a page is applied (9)',
    file: 'src/main/repos/rebase.ts',
    find: '    else restoreShadow(db, ref);',
    put: '    else dropShadow(db, ref);',
  },
  {
    name: 'desk-passes-over-stale-page',
    breaks: 'the cursor moves on though the page was thrown away (12)',
    file: 'src/main/sync/apply-page.ts',
    find: "if (isStale(meta, page, asked)) return 'stale';",
    put: "if (isStale(meta, page, asked)) {\n        writeMeta(db, { cursor: page.cursor });\n        return 'stale';\n      }",
  },
  {
    name: 'desk-trusts-page-of-former-id',
    breaks: 'a page asked for under the former desk id confirms commands that have new numbers (3)',
    file: 'src/main/sync/apply-page.ts',
    find: ' || meta.deskId !== asked.deskId',
    put: '',
  },
  {
    name: 'desk-skips-a-change',
    breaks: 'the cursor passes a change that was not applied (12)',
    file: 'src/main/sync/apply-page.ts',
    find: '  if (!page.snapshot) return applyInOne(db, page, asked, now);',
    put: `  if (!page.snapshot) {
    const half = { ...page, changes: page.changes.slice(0, -1) };
    return applyInOne(db, page.changes.length > 1 ? half : page, asked, now);
  }`,
  },
  {
    name: 'desk-does-not-sweep',
    breaks: 'rows that a new snapshot does not hold stay (8, 11)',
    file: 'src/main/sync/apply-page.ts',
    find: 'if (snapshotEnds) sweep(db, meta.generation);',
    put: '',
  },
  {
    name: 'desk-loses-outbox-on-resync',
    breaks: 'a new snapshot begins with an empty outbox (2, 3)',
    file: 'src/main/sync/apply-page.ts',
    find: '  const { generation } = readMeta(db);',
    put: "  const { generation } = readMeta(db);\n  db.exec('DELETE FROM outbox');",
  },
  {
    name: 'desk-drops-unanswered',
    breaks: 'the feed confirms a command of which nobody heard whether it was refused (9)',
    file: 'src/main/repos/outbox.ts',
    find: `"DELETE FROM outbox WHERE seq <= ? AND state = 'sent'"`,
    put: `"DELETE FROM outbox WHERE seq <= ? AND state <> 'refused'"`,
  },
  {
    name: 'desk-keeps-refused-effect',
    breaks: 'the effect of a refused command stays on screen (9)',
    file: 'src/main/sync/store-results.ts',
    find: 'ended: new Set(refused) }',
    put: 'ended: new Set() }',
  },
  {
    name: 'desk-acknowledges-too-early',
    breaks: 'results count as arrived before they are on disk, and the service forgets them (Push)',
    file: 'src/main/sync/push.ts',
    find: 'api.push(token, { ackedThrough, commands: [...commands] }, signal)',
    put: 'api.push(token, { ackedThrough: commands.at(-1)?.seq ?? ackedThrough, commands: [...commands] }, signal)',
  },
  {
    name: 'desk-sends-out-of-order',
    breaks: 'of several commands the last one goes first (3)',
    file: 'src/main/repos/outbox.ts',
    find: '9e15) ORDER BY seq LIMIT ?`',
    put: '9e15) ORDER BY seq DESC LIMIT ?`',
  },
  {
    name: 'desk-forgets-dependencies',
    breaks: 'a command does not say what it builds on (Refusal)',
    file: 'src/main/services/run-command.ts',
    find: 'dependsOn: [...new Set(needed.filter((id) => id !== null))],',
    put: 'dependsOn: [...new Set(needed.filter((id) => id === null))] as string[],',
  },
  {
    name: 'desk-keeps-payload-of-lost-car',
    breaks: 'queued commands about a lost car keep what was typed (8)',
    file: 'src/main/sync/erase-vehicle.ts',
    find: '    emptyCommand(db, command.seq);\n',
    put: '',
  },
  {
    name: 'desk-leaves-log',
    breaks: 'erased text stays in the write-ahead log (8)',
    file: 'src/main/sync/pull.ts',
    find: "if (outcome === 'erased') {\n    truncateLog(db);",
    put: "if (outcome === 'erased') {",
  },
  {
    name: 'desk-does-not-overwrite',
    breaks: 'erased text stays in free pages (8)',
    file: 'src/main/db/open-database.ts',
    find: "db.pragma('secure_delete=ON');",
    put: "db.pragma('secure_delete=OFF');",
  },
  {
    name: 'desk-sleeps-on',
    breaks: 'a command given while another one is being sent waits for the next wake-up (10)',
    file: 'src/main/sync/sync-loops.ts',
    find: '    nudge: () => push.hurry(),',
    put: '    nudge: () => undefined,',
  },
];
