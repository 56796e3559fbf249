import { useQueryClient } from '@tanstack/react-query';
import type { ListChoice, ListName } from '../../shared/desk/list-choice.ts';
import { FIRST_CHOICE } from '../../shared/desk/list-choice.ts';
import { callApi } from './api.ts';
import { apiKey, useApi } from './use-api.ts';

/** The order and filter of a list as somebody left them, and how to choose others; remembered at this desk. */
export function useListChoice<L extends ListName>(
  list: L,
): readonly [ListChoice<L>, (change: Partial<ListChoice<L>>) => void] {
  const client = useQueryClient();
  const { data: settings } = useApi('settings.get', undefined);
  const choice = (settings?.lists[list] ?? FIRST_CHOICE) as ListChoice<L>;
  return [
    choice,
    (change) => {
      if (!settings) return;
      const lists = { ...settings.lists, [list]: { ...choice, ...change } };
      client.setQueryData(apiKey('settings.get', undefined), { ...settings, lists });
      void callApi('settings.set', { lists });
    },
  ];
}
