import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Page } from '../ui/page.tsx';
import { PageHeader } from '../ui/page-header.tsx';

/** For an address that leads nowhere. */
export function LostScreen() {
  const { t } = useTranslation();
  return (
    <Page layout="scroll" narrow>
      <PageHeader title={t('shell.lost.title')} />
      <p>{t('shell.lost.text')}</p>
      <p>
        <Link href="/">{t('shell.lost.home')}</Link>
      </p>
    </Page>
  );
}
