import type { AuditPage } from '../api/audit.ts';

/** One line of who looked at a customer and changed something. */
export type AuditRow = AuditPage['lines'][number];
