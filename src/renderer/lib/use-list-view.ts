import { isFiltered, type ListChoice, type ListName } from '../../shared/desk/list-choice.ts';
import { useLists } from '../stores/lists.ts';
import type { Rows } from './use-api.ts';
import { useListChoice } from './use-list-choice.ts';

/** What somebody asks of a list: the text that is searched for, its order and its filter. */
export interface ListView<L extends ListName> {
  readonly name: L;
  /** As it stands in the box. */
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly query: string;
  readonly choice: ListChoice<L>;
  readonly choose: (change: Partial<ListChoice<L>>) => void;
  readonly filtered: boolean;
}

/** The view of a list as it was left. `key`: under which its search text is kept while the program runs. */
export function useListView<L extends ListName>(name: L, key: string = name): ListView<L> {
  const text = useLists((state) => state.queries[key] ?? '');
  const setQuery = useLists((state) => state.setQuery);
  const [choice, choose] = useListChoice(name);
  return {
    name,
    text,
    setText: (typed) => setQuery(key, typed),
    query: text.trim(),
    choice,
    choose,
    filtered: isFiltered(choice.filter),
  };
}

/** Whether the answer is there, and holds nothing. */
export function isEmpty(list: Rows<unknown>): boolean {
  return !list.isLoading && !list.isPrevious && list.rows.length === 0 && !list.error;
}
