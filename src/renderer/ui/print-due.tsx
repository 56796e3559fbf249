import { Button, type ButtonProps } from '@mantine/core';
import { IconMail, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListedCars } from '../../shared/ipc/print-input.ts';
import { usePreview } from '../stores/preview.ts';

interface PrintDueProps {
  readonly cars: ListedCars;
  readonly size?: ButtonProps['size'];
}

/** The cars of a list on paper: a list to work through, or a letter to each holder. */
export function PrintDue({ cars, size = 'sm' }: PrintDueProps) {
  const { t } = useTranslation();
  const show = usePreview((state) => state.show);
  const icon = size === 'xs' ? 16 : 18;
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconPrinter size={icon} aria-hidden="true" />}
        onClick={() => show({ kind: 'worklist', cars })}
      >
        {t(`print.worklists.${cars.list}`)}
      </Button>
      <Button
        variant="default"
        size={size}
        leftSection={<IconMail size={icon} aria-hidden="true" />}
        onClick={() => show({ kind: 'reminders', cars, window: 'left' })}
      >
        {t('print.reminders')}
      </Button>
    </>
  );
}
