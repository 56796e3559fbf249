import { Button } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api.ts';
import { apiKey, useApi } from '../../lib/use-api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './settings.module.css';
import { UnsentWarning } from './unsent-warning.tsx';

/** Who is signed in, and signing out; unsent changes are never lost without an explicit yes. */
export function AccountSettings() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: session } = useApi('session.state', undefined);
  const { data: sync } = useApi('sync.status', undefined);
  const submit = useSubmit();
  const [asking, setAsking] = useState(false);
  const unsent = (sync?.waiting ?? 0) + (sync?.attention ?? 0);

  const logOut = (discardUnsent: boolean) =>
    void submit.run(
      () => callApi('session.logout', { discardUnsent }),
      (state) => client.setQueryData(apiKey('session.state', undefined), state),
      (error) => {
        // Something was saved in the meantime: the question comes after all.
        if (error.code !== 'unsent_changes') return false;
        setAsking(true);
        return true;
      },
    );

  return (
    <Section title={t('settings.account')}>
      <Facts
        facts={[
          { label: t('settings.garage'), value: session?.garageName ?? '–' },
          { label: t('settings.staff'), value: session?.staffName ?? '–' },
        ]}
      />
      {submit.error && <ErrorNotice error={submit.error} />}
      {asking ? (
        <UnsentWarning
          count={Math.max(unsent, 1)}
          busy={submit.busy}
          logOut={() => logOut(true)}
          stay={() => setAsking(false)}
        />
      ) : (
        <div className={classes.logout}>
          <Button
            variant="default"
            leftSection={<IconLogout size={18} aria-hidden="true" />}
            loading={submit.busy}
            onClick={() => (unsent > 0 ? setAsking(true) : logOut(false))}
          >
            {t('settings.logout')}
          </Button>
          <p className={classes.muted}>{t('settings.logoutWhat')}</p>
        </div>
      )}
    </Section>
  );
}
