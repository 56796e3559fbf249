import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FIRST_OVERVIEW } from '../../../shared/desk/overview-choice.ts';
import { usePreview } from '../../stores/preview.ts';

interface OverviewButtonProps {
  readonly fleetId: string;
}

/** Overzicht als PDF: looked at in the program, and from there to paper, a file or a mail. */
export function OverviewButton({ fleetId }: OverviewButtonProps) {
  const { t } = useTranslation();
  const show = usePreview((state) => state.show);
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden="true" />}
      onClick={() => show({ kind: 'overview', fleetId, choice: FIRST_OVERVIEW })}
    >
      {t('fleets.detail.pdf')}
    </Button>
  );
}
