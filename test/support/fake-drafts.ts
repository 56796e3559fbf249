import type { KeptDraft } from '../../src/shared/desk/draft.ts';
import { ok } from '../../src/shared/domain/result.ts';
import type { DraftTitle } from '../../src/shared/ipc/work-views.ts';

/** Drafts in memory, with those that an earlier run left. Titles are known for new customers alone. */
export function fakeDrafts(left: readonly KeptDraft[]) {
  const drafts = new Map(left.map((draft) => [draft.key, draft]));
  const titles = (): readonly DraftTitle[] =>
    [...drafts.values()].map(({ key, savedAt }) => ({
      key,
      form: 'newCustomer',
      subject: '',
      href: '/klanten/nieuw',
      savedAt,
    }));
  return {
    'drafts.list': () => ok([...drafts.values()]),
    'drafts.titles': () => ok(titles()),
    'drafts.put': (draft: Omit<KeptDraft, 'savedAt'>) => {
      drafts.set(draft.key, { ...draft, savedAt: new Date().toISOString() });
      return ok(null);
    },
    'drafts.drop': ({ key }: { readonly key: string }) => {
      drafts.delete(key);
      return ok(null);
    },
  };
}
