import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreview } from '../../../stores/preview.ts';

/** The AutoPaspoort of one car on paper, for its holder. */
export function PrintPassport({ passportId }: { readonly passportId: string }) {
  const { t } = useTranslation();
  const show = usePreview((state) => state.show);
  return (
    <Button
      variant="subtle"
      size="xs"
      ms="auto"
      leftSection={<IconPrinter size={16} aria-hidden="true" />}
      onClick={() => show({ kind: 'passport', passportId })}
    >
      {t('print.passport')}
    </Button>
  );
}
