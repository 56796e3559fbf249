import { Button, PasswordInput, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/domain/staff.ts';
import { callApi } from '../../lib/api.ts';
import { isPin } from '../../lib/pin.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PinField } from '../../ui/pin-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './lock.module.css';

interface ForgotFormProps {
  readonly staff: readonly StaffMember[];
  readonly who: string | null;
  readonly choose: (id: string) => void;
  readonly back: () => void;
}

/** A new PIN, by the login of the garage. */
export function ForgotForm({ staff, who, choose, back }: ForgotFormProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [newPin, setNewPin] = useState('');
  const [tried, setTried] = useState(false);

  const reset = () => {
    setTried(true);
    if (who === null || email.trim() === '' || password === '' || !isPin(newPin)) return;
    void submit.run(
      () => callApi('staff.resetPin', { id: who, newPin, email: email.trim(), password }),
      () => undefined,
    );
  };

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        reset();
      }}
    >
      <p className={classes.intro}>{t('lock.forgotIntro')}</p>
      {submit.error && <ErrorNotice error={submit.error} />}
      {staff.length > 1 && (
        <Radio.Group label={t('lock.who')} value={who} onChange={choose}>
          <div className={classes.people}>
            {staff.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </div>
        </Radio.Group>
      )}
      <TextField
        label={t('login.email')}
        value={email}
        onText={setEmail}
        type="email"
        maxLength={254}
        autoFocus
        problem={tried && email.trim() === '' ? 'fields.problem.emailRequired' : undefined}
      />
      <PasswordInput
        label={t('login.password')}
        value={password}
        autoComplete="off"
        maxLength={1000}
        error={tried && password === '' ? t('login.needPassword') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword'), tabIndex: 0 }}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <PinField
        label={t('lock.newPin')}
        value={newPin}
        onPin={setNewPin}
        problem={tried && !isPin(newPin) ? t('lock.pinForm') : undefined}
      />
      <Button type="submit" loading={submit.busy} fullWidth>
        {t('lock.reset')}
      </Button>
      <Button variant="subtle" onClick={back}>
        {t('lock.back')}
      </Button>
    </form>
  );
}
