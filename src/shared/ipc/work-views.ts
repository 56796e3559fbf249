import type { DraftForm } from '../desk/draft-forms.ts';
import type { Instant, IsoDate } from '../domain/dates.ts';
import type { DueStatus, Maintenance } from '../domain/maintenance.ts';

/** Something that a car is due for. */
export interface WorkItem {
  readonly kind: Maintenance['kind'];
  readonly description: string;
  readonly dueOn: IsoDate;
  readonly status: DueStatus;
}

/** A line of the worklist: a car, whom to call, and what for. */
export interface WorkRow {
  readonly id: string;
  readonly customerId: string;
  readonly plate: string;
  readonly makeModel: string;
  readonly holderName: string;
  readonly phone: string;
  readonly email: string;
  readonly fleetName: string | null;
  /** Everything due up to 60 days ahead that the filter on work keeps, the first one first. */
  readonly items: readonly WorkItem[];
  readonly waiting: boolean;
}

/** Cars per window; each holds those of the shorter ones, except what is overdue. */
export interface WorkCounts {
  readonly overdue: number;
  readonly in7: number;
  readonly in30: number;
  readonly in60: number;
}

/** Something typed and not saved. */
export interface DraftTitle {
  readonly key: string;
  readonly form: DraftForm;
  /** Whom or what it is about; empty when that is not known (any more). */
  readonly subject: string;
  /** Where it goes on; `null` when what it was about is gone. */
  readonly href: string | null;
  readonly savedAt: Instant;
}
