import { linkReasonSchema } from '../../../../shared/domain/passport.ts';
import { onlyProblems, type Problems } from '../../../lib/problems.ts';

export type LinkAction = 'link' | 'unlink';

export interface LinkManyDraft {
  readonly action: LinkAction;
  /** Plates as typed, pasted or picked. */
  readonly text: string;
  readonly reason: string;
}

export const EMPTY_LINKS: LinkManyDraft = { action: 'link', text: '', reason: '' };

export function validateLinks({ text, reason }: LinkManyDraft): Problems<LinkManyDraft> {
  return onlyProblems<LinkManyDraft>({
    action: null,
    text: text.trim() === '' ? 'fields.problem.required' : null,
    reason: linkReasonSchema.safeParse(reason).success ? null : 'fields.problem.tooLong',
  });
}
