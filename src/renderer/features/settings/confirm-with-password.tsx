import { PasswordInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmInline } from '../../ui/confirm-inline.tsx';

interface ConfirmWithPasswordProps {
  readonly question: string;
  readonly consequence: string;
  readonly confirmLabel: string;
  readonly busy: boolean;
  readonly onConfirm: (password: string) => void;
  readonly onCancel: () => void;
  /** What is chosen before it is confirmed. */
  readonly children?: ReactNode;
}

/** Asks for the garage's password before something that concerns all desks: who finds one unlocked may not do it. */
export function ConfirmWithPassword({ onConfirm, children, ...asked }: ConfirmWithPasswordProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = () => {
    setTried(true);
    if (password !== '') onConfirm(password);
  };

  return (
    <ConfirmInline {...asked} onConfirm={confirm}>
      {children}
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
          if (event.key !== 'Enter') return;
          // Else the same key would press the button that gets the focus after a quick answer.
          event.preventDefault();
          if (!asked.busy) confirm();
        }}
      />
    </ConfirmInline>
  );
}
