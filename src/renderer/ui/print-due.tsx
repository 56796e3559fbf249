import { Button, type ButtonProps } from '@mantine/core';
import { IconMail, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ListedCars } from '../../shared/ipc/print-input.ts';
import { usePreview } from '../stores/preview.ts';

interface PrintDueProps {
  readonly cars: ListedCars;
  readonly size?: ButtonProps['size'];
  /** How many were selected, where it is not the whole list: by ear the buttons are then not those above it. */
  readonly selected?: number;
}

/** The cars of a list on paper: a list to work through, or a letter to each holder. */
export function PrintDue({ cars, size = 'sm', selected }: PrintDueProps) {
  const { t } = useTranslation();
  const show = usePreview((state) => state.show);
  const labels = { worklist: t(`print.worklists.${cars.list}`), reminders: t('print.reminders') };
  const named = (label: string) =>
    selected === undefined ? {} : { 'aria-label': t('print.ofSelected', { label, count: selected }) };
  const icon = size === 'xs' ? 16 : 18;
  return (
    <>
      <Button
        variant="default"
        size={size}
        leftSection={<IconPrinter size={icon} aria-hidden="true" />}
        {...named(labels.worklist)}
        onClick={() => show({ kind: 'worklist', cars })}
      >
        {labels.worklist}
      </Button>
      <Button
        variant="default"
        size={size}
        leftSection={<IconMail size={icon} aria-hidden="true" />}
        {...named(labels.reminders)}
        onClick={() => show({ kind: 'reminders', cars, window: 'left' })}
      >
        {labels.reminders}
      </Button>
    </>
  );
}
