import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

interface MergeButtonProps {
  readonly customerId: string;
}

/** Leads from a klantprofiel to merging it with another one. */
export function MergeButton({ customerId }: MergeButtonProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Button variant="default" onClick={() => navigate(`/klanten/${customerId}/samenvoegen`)}>
      {t('merge.open')}
    </Button>
  );
}
