import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface SaveButtonProps {
  readonly busy: boolean;
  /** Other text than Opslaan, in the same green. */
  readonly label?: string;
}

/** The green Opslaan of the manual. */
export function SaveButton({ busy, label }: SaveButtonProps) {
  const { t } = useTranslation();
  return (
    <Button type="submit" color="groen" loading={busy}>
      {label ?? t('shell.actions.save')}
    </Button>
  );
}
