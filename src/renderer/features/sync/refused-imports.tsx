import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RefusedImport } from '../../../shared/ipc/import-views.ts';
import { callApi } from '../../lib/api.ts';
import { formatMoment } from '../../lib/dates.ts';
import { toast } from '../../lib/toast.ts';
import { useApi } from '../../lib/use-api.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ConfirmInline } from '../../ui/confirm-inline.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { changeInSentence } from './change-words.ts';
import { commandNameKey } from './command-name.ts';

/** Imports of which several rows were refused: all of them can be thrown away at once. */
export function RefusedImports() {
  const { data = [] } = useApi('sync.refusedImports', undefined);
  // A single one has its own button.
  return data
    .filter(({ refused }) => refused > 1)
    .map((one) => <RefusedOfImport key={one.importId} refusedImport={one} />);
}

function RefusedOfImport({ refusedImport }: { readonly refusedImport: RefusedImport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const submit = useSubmit();
  const { importId, at, refused, also, alsoCount } = refusedImport;
  const discard = () =>
    void submit.run(
      () => callApi('sync.discardImport', { importId }),
      ({ discarded }) => toast(t('sync.import.discarded', { count: discarded })),
    );
  const named = also.map(({ type, subject }) => changeInSentence(t(commandNameKey(type)), subject));
  if (alsoCount > also.length) named.push(t('sync.import.andMore', { count: alsoCount - also.length }));
  const what = t('sync.import.what');

  return (
    <Notice tone="warn" title={t('sync.import.title', { count: refused, when: formatMoment(at, language) })}>
      {submit.error && <ErrorNotice error={submit.error} />}
      {asking ? (
        <ConfirmInline
          question={t('sync.import.ask', { count: refused })}
          consequence={named.length === 0 ? what : `${what} ${t('sync.discardAlso', { what: named.join(', ') })}`}
          confirmLabel={t('sync.import.discard')}
          busy={submit.busy}
          onConfirm={discard}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          {t('sync.import.discard')}
        </Button>
      )}
    </Notice>
  );
}
