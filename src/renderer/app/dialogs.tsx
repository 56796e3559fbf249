import { lazy, Suspense } from 'react';
import { SearchDialog } from '../features/search/search-dialog.tsx';
import { loadCode } from '../lib/load-code.ts';
import { useDialogs } from '../stores/dialogs.ts';
import { usePreview } from '../stores/preview.ts';

const Shortcuts = lazy(async () => ({
  default: (await loadCode(() => import('../features/help/shortcuts.tsx'))).Shortcuts,
}));

const AwayDialog = lazy(async () => ({
  default: (await loadCode(() => import('../features/search/away-dialog.tsx'))).AwayDialog,
}));

const PrintPreview = lazy(async () => ({
  default: (await loadCode(() => import('../features/print/print-preview.tsx'))).PrintPreview,
}));

/** What lies over the screens when a person asked for it. */
export function Dialogs() {
  const open = useDialogs((state) => state.open);
  const close = useDialogs((state) => state.close);
  const awayText = useDialogs((state) => state.awayText);
  const preview = usePreview();
  // The search is there at once, so that the first letter after Ctrl+K lands in it.
  if (open === 'search') return <SearchDialog close={close} />;
  return (
    <Suspense>
      {open === 'shortcuts' && <Shortcuts close={close} />}
      {open === 'away' && <AwayDialog query={awayText} close={close} />}
      {preview.request && <PrintPreview request={preview.request} close={preview.close} />}
    </Suspense>
  );
}
