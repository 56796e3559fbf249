import { useTranslation } from 'react-i18next';
import { useApi } from '../../lib/use-api.ts';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';

/** What support asks for on the phone. */
export function AboutSettings() {
  const { t } = useTranslation();
  const { data } = useApi('app.info', undefined);
  if (!data) return null;
  return (
    <Section title={t('settings.about')}>
      <Facts
        facts={[
          { label: t('settings.version'), value: data.version },
          { label: t('settings.electron'), value: data.electron },
          { label: t('settings.service'), value: data.serviceUrl },
          { label: t('settings.folder'), value: data.dataFolder },
        ]}
      />
    </Section>
  );
}
