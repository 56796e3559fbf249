import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keepDrafts, restoreDrafts } from '../lib/keep-drafts.ts';
import { useDrafts } from '../stores/drafts.ts';

/** Keeps what is typed while somebody is signed in. `false` until what was left before is there: forms look for it first. */
export function useKeptDrafts(signedIn: boolean): boolean {
  const client = useQueryClient();
  const loaded = useDrafts((state) => state.loaded);
  useEffect(() => keepDrafts(client), [client]);
  useEffect(() => {
    if (signedIn && !loaded) void restoreDrafts();
  }, [signedIn, loaded]);
  return loaded;
}
