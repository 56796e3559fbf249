import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { apiKey } from '../../lib/use-api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './sync.module.css';

/** Signs in again while the work goes on: what waits stays here and is sent afterwards. */
export function LogInAgain() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const submit = useSubmit();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  return (
    <Section title={t('sync.logIn')}>
      {submit.error && <ErrorNotice error={submit.error} />}
      <form
        className={classes.logIn}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (email.trim() === '' || password === '') return;
          void submit.run(
            () => callApi('session.login', { email: email.trim(), password, acceptKeyInFile: false }),
            (state) => {
              client.setQueryData(apiKey('session.state', undefined), state);
              toast(t('sync.loggedIn'));
            },
          );
        }}
      >
        <TextField label={t('login.email')} value={email} onText={setEmail} type="email" maxLength={254} />
        <PasswordInput
          label={t('login.password')}
          value={password}
          maxLength={1000}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={submit.busy}>
          {t('login.submit')}
        </Button>
      </form>
    </Section>
  );
}
