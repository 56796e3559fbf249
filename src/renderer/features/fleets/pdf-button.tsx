import { Button } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import classes from './pdf-button.module.css';

interface PdfButtonProps {
  readonly fleetId: string;
}

/** Overzicht als PDF; the result is said in words, also when the person changed their mind. */
export function PdfButton({ fleetId }: PdfButtonProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [result, setResult] = useState<string | null>(null);

  return (
    <>
      <Button
        leftSection={<IconFileTypePdf size={18} aria-hidden="true" />}
        loading={submit.busy}
        onClick={() => {
          setResult(null);
          void submit.run(
            () => callApi('fleets.savePdf', { id: fleetId }),
            (saved) =>
              setResult(saved ? t('fleets.detail.pdfSaved', { file: saved.savedTo }) : t('fleets.detail.pdfCancelled')),
          );
        }}
      >
        {t('fleets.detail.pdf')}
      </Button>
      <div className={classes.result} role="status">
        {result !== null && <p>{result}</p>}
      </div>
      {submit.error && <ErrorNotice error={submit.error} />}
    </>
  );
}
