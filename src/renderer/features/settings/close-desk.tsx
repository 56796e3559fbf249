import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmInline } from '../../ui/confirm-inline.tsx';

interface CloseDeskProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onClose: (password: string) => void;
  readonly onCancel: () => void;
}

/** Asks whether a desk is to be closed, and for the garage's password: who finds a desk unlocked may not close the others. */
export function CloseDesk({ name, busy, onClose, onCancel }: CloseDeskProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const close = () => {
    setTried(true);
    if (password !== '') onClose(password);
  };

  return (
    <ConfirmInline
      question={t('settings.desks.question', { name })}
      consequence={t('settings.desks.consequence')}
      confirmLabel={t('settings.desks.close')}
      busy={busy}
      onConfirm={close}
      onCancel={onCancel}
    >
      <PasswordInput
        label={t('settings.desks.password')}
        value={password}
        autoComplete="off"
        maxLength={1000}
        w={280}
        error={tried && password === '' ? t('login.needPassword') : undefined}
        visibilityToggleButtonProps={{ 'aria-label': t('login.showPassword'), tabIndex: 0 }}
        onChange={(event) => setPassword(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !busy) close();
        }}
      />
    </ConfirmInline>
  );
}
