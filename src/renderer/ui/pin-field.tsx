import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onPin: (pin: string) => void;
  readonly problem?: string | undefined;
  readonly autoFocus?: boolean;
  readonly ref?: React.Ref<HTMLInputElement>;
}

const MAX_DIGITS = 8;

/** A PIN: anything but digits does not get in. */
export function PinField({ onPin, problem, ...rest }: PinFieldProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      {...rest}
      inputMode="numeric"
      autoComplete="off"
      error={problem}
      visibilityToggleButtonProps={{ 'aria-label': t('lock.show'), tabIndex: 0 }}
      onChange={(event) => onPin(event.currentTarget.value.replace(/\D/g, '').slice(0, MAX_DIGITS))}
    />
  );
}
