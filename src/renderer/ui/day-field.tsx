import { useTranslation } from 'react-i18next';
import { formatDay, parseDay } from '../lib/dates.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

/** A day typed as dd-mm-jjjj; other spellings are rewritten to it on leaving the field. */
export function DayField({ onText, onLeave, value, ...rest }: TextFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      {...rest}
      value={value}
      onText={onText}
      placeholder={t('fields.dayHint')}
      inputMode="numeric"
      onLeave={() => {
        const day = parseDay(value);
        if (day) onText(formatDay(day, 'nl'));
        onLeave?.();
      }}
    />
  );
}
