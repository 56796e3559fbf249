import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Result } from '../../shared/domain/result.ts';
import type { IpcError } from '../../shared/ipc/error.ts';
import { toast } from '../lib/toast.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { ErrorNotice } from './error-notice.tsx';
import classes from './table-buttons.module.css';

interface TableButtonsProps {
  /** What is saved. */
  readonly label: string;
  readonly save: (format: 'csv' | 'xlsx') => Promise<Result<{ readonly savedTo: string } | null, IpcError>>;
}

const FORMATS = ['xlsx', 'csv'] as const;

/** Saves a table for a spreadsheet, as Excel or CSV, where the person says. */
export function TableButtons({ label, save }: TableButtonsProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame */}
      <div className={classes.root} role="group" aria-label={label}>
        <span>{label}</span>
        {FORMATS.map((format) => (
          <Button
            key={format}
            size="xs"
            variant="default"
            disabled={submit.busy}
            leftSection={<IconFileSpreadsheet size={16} aria-hidden="true" />}
            onClick={() =>
              void submit.run(
                () => save(format),
                (saved) => saved && toast(t('exchange.saved', { file: saved.savedTo })),
              )
            }
          >
            {t(`exchange.format.${format}`)}
          </Button>
        ))}
      </div>
      {submit.error && <ErrorNotice error={submit.error} />}
    </>
  );
}
