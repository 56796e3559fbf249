import { TextInput, type TextInputProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { pasteAsLine } from '../lib/paste-as-line.ts';
import type { Problem } from '../lib/problems.ts';

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly onLeave?: () => void;
  readonly problem?: Problem | undefined;
  readonly description?: ReactNode;
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly type?: 'text' | 'email' | 'tel';
  readonly inputMode?: TextInputProps['inputMode'];
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string | undefined;
}

/** One line of text with its label and, under it, what is wrong with it. */
export function TextField({ onText, onLeave, problem, type = 'text', required = false, ...rest }: TextFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      {...rest}
      // The browser's own e-mail check speaks another language than the rest of the screen.
      type={type === 'email' ? 'text' : type}
      inputMode={rest.inputMode ?? (type === 'text' ? undefined : type)}
      autoComplete="off"
      spellCheck={false}
      withAsterisk={required}
      aria-required={required || undefined}
      error={problem && t(problem)}
      onChange={(event) => onText(event.currentTarget.value)}
      onPaste={pasteAsLine}
      onBlur={onLeave}
    />
  );
}
