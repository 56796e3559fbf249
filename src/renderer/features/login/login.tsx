import { Button, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/ipc/views.ts';
import { callApi } from '../../lib/api.ts';
import { markReady } from '../../lib/ready.ts';
import { apiKey } from '../../lib/use-api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { useEntry } from '../../stores/entry.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KeyConsent } from './key-consent.tsx';
import classes from './login.module.css';
import { LoginNotice } from './login-notice.tsx';

interface LoginProps {
  readonly session: SessionState;
}

/** Inloggen: also the way back in after the desk was locked. */
export function Login({ session }: LoginProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const submit = useSubmit();
  const [email, setEmail] = useState(session.prefill?.email ?? '');
  const [password, setPassword] = useState(session.prefill?.password ?? '');
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);

  useEffect(() => markReady(), []);

  // A locked desk has its key already.
  const asksKey = session.keyRingMissing && session.phase !== 'locked';
  const needsConsent = asksKey || submit.error?.code === 'key_ring_missing';
  const complete = email.trim() !== '' && password !== '' && (consent || !needsConsent);

  const logIn = () => {
    setTried(true);
    if (!complete) return;
    // Before the answer: the state of the session may arrive as an event first.
    useEntry.getState().setJustSignedIn(true);
    void submit.run(
      () => callApi('session.login', { email: email.trim(), password, acceptKeyInFile: consent }),
      (state) => client.setQueryData(apiKey('session.state', undefined), state),
    );
  };

  return (
    <main className={classes.screen}>
      <div className={classes.brand}>
        <span className={classes.mark} aria-hidden="true">
          iG
        </span>
        <span>{t('shell.app')}</span>
      </div>
      <form
        className={classes.card}
        noValidate
        aria-labelledby="inloggen"
        onSubmit={(event) => {
          event.preventDefault();
          logIn();
        }}
      >
        <div>
          <h1 id="inloggen">{t('login.title')}</h1>
          <p className={classes.intro}>{session.prefill ? t('login.demo') : t('login.intro')}</p>
        </div>
        <LoginNotice session={session} />
        {submit.error && <ErrorNotice error={submit.error} />}
        <TextField
          label={t('login.email')}
          value={email}
          onText={setEmail}
          type="email"
          maxLength={254}
          autoFocus={email === ''}
          problem={tried && email.trim() === '' ? 'fields.problem.emailRequired' : undefined}
        />
        <PasswordInput
          label={t('login.password')}
          value={password}
          autoComplete="off"
          autoFocus={email !== '' && password === ''}
          maxLength={1000}
          error={tried && password === '' ? t('login.needPassword') : undefined}
          visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword'), tabIndex: 0 }}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {needsConsent && <KeyConsent checked={consent} onChange={setConsent} missing={tried && !consent} />}
        <Button type="submit" loading={submit.busy} fullWidth autoFocus={email !== '' && password !== ''}>
          {t('login.submit')}
        </Button>
      </form>
      <p className={classes.support}>{t('login.support')}</p>
    </main>
  );
}
