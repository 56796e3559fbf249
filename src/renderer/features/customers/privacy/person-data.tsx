import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePreview } from '../../../stores/preview.ts';
import { Section } from '../../../ui/section.tsx';

/** Gegevens van deze klant: everything that is kept about a customer, to be handed to that customer (AVG, article 15). */
export function PersonData({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation();
  const show = usePreview((state) => state.show);
  return (
    <Section title={t('privacy.data.title')}>
      <p>{t('privacy.data.what')}</p>
      <p>{t('privacy.data.check')}</p>
      <div>
        <Button
          leftSection={<IconFileText size={18} aria-hidden="true" />}
          onClick={() => show({ kind: 'person', customerId })}
        >
          {t('privacy.data.open')}
        </Button>
      </div>
    </Section>
  );
}
