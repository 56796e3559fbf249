import { z } from 'zod';

/** What tells the page behind a link, as it was shown this once, from every other showing: `LinkUse`. */
export const onceForm = z.object({ form: z.string().max(100).default('') });
