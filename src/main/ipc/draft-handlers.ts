import { ok } from '../../shared/domain/result.ts';
import type { Desk } from '../desk.ts';
import { forgetDraft, keepDraft, showDrafts, titleDrafts } from '../services/keep-drafts.ts';
import type { Handlers } from './handler-types.ts';

type DraftChannel = Extract<keyof Handlers, `drafts.${string}`>;

/** What was typed and not saved. */
export function draftHandlers(desk: Desk): Pick<Handlers, DraftChannel> {
  return {
    'drafts.list': () => {
      const context = desk.context();
      return context.ok ? ok(showDrafts(context.value)) : context;
    },
    'drafts.titles': () => {
      const context = desk.context();
      return context.ok ? ok(titleDrafts(context.value)) : context;
    },
    'drafts.put': (draft) => {
      const context = desk.context();
      return context.ok ? keepDraft(context.value, draft) : context;
    },
    'drafts.drop': (input) => {
      const context = desk.context();
      return context.ok ? forgetDraft(context.value, input) : context;
    },
  };
}
