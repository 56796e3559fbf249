import { startTestDesk } from '../support/test-desk.ts';
import { BARE_GARAGE } from './bare-garage.ts';

/** One first sync in a process of its own, which then says how large it was before and at its largest. */
const [apiUrl = '', folder = ''] = process.argv.slice(2);
const desk = startTestDesk({ apiUrl, folder });
await desk.get('session.login', { email: BARE_GARAGE.email, password: BARE_GARAGE.password });
const beforeKb = process.memoryUsage().rss / 1_024;
await desk.until(({ firstSync }) => firstSync === null);
process.stdout.write(JSON.stringify({ beforeKb, peakKb: process.resourceUsage().maxRSS }));
process.exit(0);
