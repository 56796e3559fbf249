import { Button } from '@mantine/core';
import { IconMail, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListFilter } from '../../../shared/desk/list-choice.ts';
import { usePreview } from '../../stores/preview.ts';

/** The cars of a list whose APK runs out, on paper: a list to work through, or a letter to each holder. */
export function PrintDue({ filter }: { readonly filter: ListFilter }) {
  const { t } = useTranslation();
  const show = usePreview((state) => state.show);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        onClick={() => show({ kind: 'worklist', filter })}
      >
        {t('print.worklist')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconMail size={18} aria-hidden="true" />}
        onClick={() => show({ kind: 'reminders', filter })}
      >
        {t('print.reminders')}
      </Button>
    </>
  );
}
