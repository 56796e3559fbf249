import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../ui/notice.tsx';

interface KeyConsentProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly missing: boolean;
}

/** Asks before the key of the customer data is kept in a file, where the system has no key ring. */
export function KeyConsent({ checked, onChange, missing }: KeyConsentProps) {
  const { t } = useTranslation();
  return (
    <>
      <Notice tone="warn" title={t('login.consent.title')}>
        <p>{t('login.consent.text')}</p>
      </Notice>
      <Checkbox
        label={t('login.consent.label')}
        checked={checked}
        error={missing ? t('login.consent.needed') : undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </>
  );
}
