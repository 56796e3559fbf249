import { createCentral } from './create-central.ts';
import { errorCode } from './db/database-errors.ts';
import { FolderInUseError } from './db/folder-lock.ts';
import { DatabaseNewerError } from './db/migrate.ts';
import { FlagError, type Flags, parseFlags, USAGE } from './flags.ts';
import { resetData } from './reset-data.ts';

function leave(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

function readFlags(): Flags {
  try {
    return parseFlags(process.argv.slice(2));
  } catch (error) {
    if (error instanceof FlagError) leave(`${error.message}\n${USAGE}`, 2);
    throw error;
  }
}

/** A sentence for what an operator can do something about; `null` for a bug. */
function explain(error: unknown, flags: Flags): string | null {
  if (error instanceof DatabaseNewerError || error instanceof FolderInUseError) return error.message;
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return `Port ${flags.port} is taken; choose another with --port=N.`;
    case 'EACCES':
    case 'EROFS':
      return `The folder ${flags.dataFolder} or port ${flags.port} may not be used by this user.`;
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
      return 'The database named by DATABASE_URL cannot be reached.';
    default:
      return null;
  }
}

async function run(flags: Flags): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL || undefined;
  if (flags.reset) await resetData(flags.dataFolder, databaseUrl);
  const central = await createCentral({
    dataFolder: flags.dataFolder,
    port: flags.port,
    publicUrl: flags.publicUrl,
    seed: flags.seed,
    databaseUrl,
    smtpUrl: process.env.SMTP_URL || undefined,
    rdwUrl: process.env.RDW_URL || undefined,
    log: (line) => void process.stderr.write(`${new Date().toISOString()} ${line}\n`),
  });
  let closing = false;
  const stop = () => {
    // A second Ctrl+C must not cut off the first one's closing of the database.
    if (closing) return;
    closing = true;
    void central.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  process.stdout.write(`listening ${central.url}\n`);
}

const flags = readFlags();
run(flags).catch((error: unknown) => {
  const sentence = explain(error, flags);
  if (sentence === null) throw error;
  leave(sentence, 1);
});
