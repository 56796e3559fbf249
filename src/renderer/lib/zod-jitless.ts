import { config } from 'zod';

// The window's content security policy forbids eval; without this zod tries it once and the console shows a violation.
config({ jitless: true });
