import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintRequest } from '../../../shared/ipc/print-input.ts';
import type { PreparedDocument } from '../../../shared/ipc/print-views.ts';
import type { Settings } from '../../../shared/ipc/views.ts';
import { useApi } from '../../lib/use-api.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { DocumentNotices } from './document-notices.tsx';
import { EnvelopeOption } from './envelope-option.tsx';
import { OverviewOptions } from './overview-options.tsx';
import { PdfPages } from './pdf-pages.tsx';
import classes from './print.module.css';
import { PrintPanel } from './print-panel.tsx';
import { useDocument } from './use-document.ts';

interface PrintPreviewProps {
  readonly request: PrintRequest;
  readonly close: () => void;
}

/** A document in the program, before it goes to paper, to a file or into a mail. */
export function PrintPreview({ request, close }: PrintPreviewProps) {
  const { data: settings } = useApi('settings.get', undefined);
  if (!settings) return null;
  return <Preview first={asWantedLast(request, settings)} close={close} />;
}

function asWantedLast(request: PrintRequest, { overview, envelopeWindow }: Settings): PrintRequest {
  if (request.kind === 'overview') return { ...request, choice: overview };
  return request.kind === 'reminders' ? { ...request, window: envelopeWindow } : request;
}

function Preview({ first, close }: { readonly first: PrintRequest; readonly close: () => void }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(first);
  const { document, error, busy } = useDocument(asked);

  return (
    <Dialog title={document?.title ?? t(`print.kinds.${first.kind}`)} close={close} size="screen">
      <div className={classes.root}>
        <div className={classes.paper}>
          {error && (
            <div className={classes.trouble}>
              <ErrorNotice error={error} />
            </div>
          )}
          {!document && !error && <Loading />}
          {document && <Pages document={document} busy={busy} />}
        </div>
        <div className={classes.panel}>
          {document && <DocumentNotices document={document} />}
          {asked.kind === 'overview' && (
            <OverviewOptions choice={asked.choice} choose={(choice) => setAsked({ ...asked, choice })} />
          )}
          {asked.kind === 'reminders' && (
            <EnvelopeOption window={asked.window} choose={(window) => setAsked({ ...asked, window })} />
          )}
          {document && <PrintPanel document={document} busy={busy} />}
        </div>
      </div>
    </Dialog>
  );
}

function Pages({ document, busy }: { readonly document: PreparedDocument; readonly busy: boolean }) {
  return (
    <div className={classes.pages} aria-busy={busy}>
      <PdfPages key={document.id} pdf={document.pdf} title={document.title} />
    </div>
  );
}
