import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { CustomerSearch } from '../../ui/customer-search.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';

/** First step of a new AutoPaspoort from the list: for whom is it. */
export function ChooseCustomer() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Page layout="scroll" narrow>
      <PageHeader
        title={t('passports.choose.title')}
        back={{ href: '/autopaspoorten', label: t('passports.title') }}
        ownFocus
      />
      <Section title={t('profile.issue.holder')}>
        <p>{t('passports.choose.text')}</p>
        <CustomerSearch
          label={t('passports.choose.search')}
          autoFocus
          onCustomer={(id) => navigate(`/klanten/${id}/autopaspoort`)}
          onNewCustomer={() => navigate('/klanten/nieuw')}
        />
        <div>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={18} aria-hidden="true" />}
            onClick={() => navigate('/klanten/nieuw')}
          >
            {t('passports.choose.newCustomer')}
          </Button>
        </div>
      </Section>
    </Page>
  );
}
