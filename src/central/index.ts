import { createCentral } from './create-central.ts';
import { FlagError, type Flags, parseFlags, USAGE } from './flags.ts';
import { resetData } from './reset-data.ts';

function readFlags(): Flags {
  try {
    return parseFlags(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof FlagError)) throw error;
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exit(2);
  }
}

async function run(flags: Flags): Promise<void> {
  const databaseUrl = process.env.DATABASE_URL || undefined;
  if (flags.reset) await resetData(flags.dataFolder, databaseUrl);
  const central = await createCentral({
    dataFolder: flags.dataFolder,
    port: flags.port,
    seed: flags.seed,
    databaseUrl,
    smtpUrl: process.env.SMTP_URL || undefined,
    log: (line) => void process.stderr.write(`${new Date().toISOString()} ${line}\n`),
  });
  process.stdout.write(`listening ${central.url}\n`);
  let closing = false;
  const stop = () => {
    // A second Ctrl+C must not cut off the first one's closing of the database.
    if (closing) return;
    closing = true;
    void central.close().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

await run(readFlags());
