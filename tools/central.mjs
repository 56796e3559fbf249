import { build } from './build.mjs';
import { runCentral } from './launch.mjs';
import { main } from './project.mjs';

await main(async () => {
  await build();
  process.exitCode = await runCentral(process.argv.slice(2));
});
