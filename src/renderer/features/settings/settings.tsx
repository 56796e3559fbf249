import { useTranslation } from 'react-i18next';
import { useApi } from '../../lib/use-api.ts';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AboutSettings } from './about-settings.tsx';
import { AccountSettings } from './account-settings.tsx';
import { DesksSettings } from './desks-settings.tsx';
import { DisplaySettings } from './display-settings.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { StaffSettings } from './staff-settings.tsx';
import { UpdateSettings } from './update-settings.tsx';

/** Instellingen of this desk. */
export function Settings() {
  const { t } = useTranslation();
  const { data: session } = useApi('session.state', undefined);
  return (
    <Page layout="scroll" narrow>
      <PageHeader title={t('settings.title')} />
      <DisplaySettings />
      {session && <StaffSettings session={session} />}
      <DesksSettings />
      <AccountSettings />
      <ShortcutList />
      <UpdateSettings />
      <AboutSettings />
    </Page>
  );
}
