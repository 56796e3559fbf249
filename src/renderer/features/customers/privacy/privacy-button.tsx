import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

/** Leads from a klantprofiel to what its customer may ask of the garage under the privacy law. */
export function PrivacyButton({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Button variant="default" onClick={() => navigate(`/klanten/${customerId}/privacy`)}>
      {t('privacy.open')}
    </Button>
  );
}
