import { packageDesk } from './packaging/packaged.mjs';
import { main } from './project.mjs';

await main(async () => {
  const results = await packageDesk();
  console.log(results.length > 0 ? results.join('\n') : 'Packaged into dist');
});
