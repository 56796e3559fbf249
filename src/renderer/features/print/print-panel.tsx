import { Button } from '@mantine/core';
import { IconBraces, IconFileTypePdf, IconMail, IconPrinter } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperChoice } from '../../../shared/desk/print-choice.ts';
import type { PreparedDocument, PrintersView } from '../../../shared/ipc/print-views.ts';
import { callApi } from '../../lib/api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PaperOptions } from './paper-options.tsx';
import classes from './print.module.css';

interface PrintPanelProps {
  readonly document: PreparedDocument;
  /** Another one is being made, which will take its place. */
  readonly busy: boolean;
}

/** To paper, to a file, or into a mail. Whatever fails says why, and the document stays. */
export function PrintPanel({ document, busy }: PrintPanelProps) {
  const { t } = useTranslation();
  const { id, kind } = document;
  const [known, setKnown] = useState<PrintersView | null>(null);
  const [result, setResult] = useState<string | null>(null);
  const submit = useSubmit();
  useEffect(() => {
    void callApi('print.printers', { kind }).then((answer) => answer.ok && setKnown(answer.value));
  }, [kind]);

  const save = (channel: 'print.save' | 'print.saveData' | 'print.mail', said: 'saved' | 'mailed') => {
    setResult(null);
    void submit.run(
      () => callApi(channel, { id }),
      (file) => setResult(file === null ? t('print.notSaved') : t(`print.${said}`, { file: file.savedTo })),
    );
  };
  const print = (choice: PaperChoice) => {
    setResult(null);
    void submit.run(
      () => callApi('print.paper', { id, choice }),
      () => setResult(t('print.printed')),
    );
  };
  const choice = known?.choice;
  return (
    <>
      {known && choice && known.printers.length > 0 && (
        <PaperOptions known={known} change={(part) => setKnown({ ...known, choice: { ...choice, ...part } })} />
      )}
      {known?.printers.length === 0 && (
        <Notice tone="info">
          <p>{t('print.noPrinter')}</p>
        </Notice>
      )}
      <div className={classes.actions}>
        <div className={classes.result} role="status">
          {submit.busy ? t('print.busy') : result}
        </div>
        {submit.error && <ErrorNotice error={submit.error} />}
        <Button
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          disabled={busy || submit.busy || !choice || known?.printers.length === 0}
          onClick={() => choice && print(choice)}
        >
          {t('print.paper')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}
          disabled={busy || submit.busy}
          onClick={() => save('print.save', 'saved')}
        >
          {t('print.save')}
        </Button>
        {kind === 'person' && (
          <Button
            variant="default"
            leftSection={<IconBraces size={18} aria-hidden="true" />}
            disabled={busy || submit.busy}
            onClick={() => save('print.saveData', 'saved')}
          >
            {t('print.saveData')}
          </Button>
        )}
        {kind !== 'login' && (
          <Button
            variant="default"
            leftSection={<IconMail size={18} aria-hidden="true" />}
            disabled={busy || submit.busy}
            onClick={() => save('print.mail', 'mailed')}
          >
            {t('print.mail')}
          </Button>
        )}
        {kind !== 'login' && <p className={classes.hint}>{t('print.mailHint')}</p>}
      </div>
    </>
  );
}
