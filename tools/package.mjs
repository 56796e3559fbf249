import { packageDesk } from './packaging/packaged.mjs';
import { main } from './project.mjs';

await main(async () => {
  // A release without a signature is none: the build fails where there is no certificate.
  const results = await packageDesk(process.argv.includes('--signed') ? { forceCodeSigning: true } : {});
  console.log(results.length > 0 ? results.join('\n') : 'Packaged into dist');
});
