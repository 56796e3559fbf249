import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { callApi } from '../lib/api.ts';

const PROFILE = /^\/klanten\/([0-9a-f-]{36})$/;

/** Remembers at this desk whose profile is opened, for the search. */
export function useRecentCustomers(location: string): void {
  const client = useQueryClient();
  const id = PROFILE.exec(location)?.[1];
  useEffect(() => {
    if (id === undefined) return;
    void callApi('customers.opened', { id }).then(() => client.invalidateQueries({ queryKey: ['search.find'] }));
  }, [id, client]);
}
