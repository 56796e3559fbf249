import { takeEveryScreen } from './every-screen.ts';
import { takeReadmeImages } from './readme.ts';

const RESULTS = 'test-results/screens';
const [wanted] = process.argv.slice(2);

// Asked for by name, only those: the README has no part in it.
const count = await takeEveryScreen(RESULTS, wanted ?? '');
if (wanted === undefined) await takeReadmeImages('docs/images');
console.log(`${count} pictures are in ${RESULTS}, all on its page index.html; those of the README in docs/images.`);
process.exit(0);
