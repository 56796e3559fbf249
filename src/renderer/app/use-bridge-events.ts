import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { dropErased, flushDrafts } from '../lib/keep-drafts.ts';
import { invalidateTopics } from '../lib/query-client.ts';
import { apiKey } from '../lib/use-api.ts';
import { useDialogs } from '../stores/dialogs.ts';
import { useDrafts } from '../stores/drafts.ts';
import { useImportColumns } from '../stores/import-columns.ts';
import { useLists } from '../stores/lists.ts';
import { usePreview } from '../stores/preview.ts';
import { tellImport } from './tell-import.ts';

/** Keeps the window's cache in step with what the main process tells on its own, and does what the menu asks. */
export function useBridgeEvents(choose: (target: string) => void): void {
  const client = useQueryClient();
  const [, navigate] = useLocation();

  useEffect(() => {
    const ends = [
      window.api.on('data.changed', ({ topics }) => {
        invalidateTopics(client, topics);
        if (topics.includes('drafts')) void dropErased();
      }),
      window.api.on('sync.changed', (status) => client.setQueryData(apiKey('sync.status', undefined), status)),
      window.api.on('session.changed', (session) => {
        client.setQueryData(apiKey('session.state', undefined), session);
        if (session.deskLocked || session.phase !== 'ready') closeAll();
        if (session.phase === 'ready') {
          // What a locked desk would not take is written down when it is open again.
          if (!session.deskLocked) void flushDrafts();
          return;
        }
        // Nothing of a garage stays in this window after signing out or locking.
        client.removeQueries({ predicate: ({ queryKey }) => !KEPT.has(String(queryKey[0])) });
        useDrafts.getState().clear();
        useLists.getState().clear();
        useImportColumns.getState().clear();
        navigate('/', { replace: true });
      }),
      window.api.on(
        'link.arrived',
        () => void client.invalidateQueries({ queryKey: apiKey('links.pending', undefined) }),
      ),
      window.api.on('import.changed', () => {
        void tellImport(client);
        void client.invalidateQueries({ queryKey: ['import.rows'] });
      }),
      window.api.on('update.changed', (state) => client.setQueryData(apiKey('updates.state', undefined), state)),
      window.api.on('menu.chosen', ({ target }) => choose(target)),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [client, navigate, choose]);
}

/** What lies over the screens lies over the lock and the login too, for whoever comes next. */
function closeAll(): void {
  useDialogs.getState().close();
  usePreview.getState().close();
}

/** Answers that hold nothing about customers. */
const KEPT: ReadonlySet<string> = new Set(['session.state', 'settings.get', 'app.info', 'updates.state']);
