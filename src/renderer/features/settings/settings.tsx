import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AboutSettings } from './about-settings.tsx';
import { AccountSettings } from './account-settings.tsx';
import { DisplaySettings } from './display-settings.tsx';
import { ShortcutList } from './shortcut-list.tsx';

/** Instellingen of this desk. */
export function Settings() {
  const { t } = useTranslation();
  return (
    <Page layout="scroll" narrow>
      <PageHeader title={t('settings.title')} />
      <DisplaySettings />
      <AccountSettings />
      <ShortcutList />
      <AboutSettings />
    </Page>
  );
}
