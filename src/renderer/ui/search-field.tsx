import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { pasteAsLine } from '../lib/paste-as-line.ts';
import classes from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onText: (text: string) => void;
  /** Arrow down: on to the list. */
  readonly onDown: () => void;
  readonly onEnter?: () => void;
  readonly autoFocus?: boolean;
}

/** Search box above a list. */
export function SearchField({ label, placeholder, value, onText, onDown, onEnter, autoFocus }: SearchFieldProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  // Coming back to a list: typing replaces the text that was searched for before.
  useEffect(() => {
    if (autoFocus) input.current?.select();
  }, [autoFocus]);

  return (
    <TextInput
      ref={input}
      className={classes.root ?? ''}
      type="text"
      role="searchbox"
      aria-label={label}
      placeholder={placeholder}
      value={value}
      maxLength={200}
      autoFocus={autoFocus}
      autoComplete="off"
      spellCheck={false}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      rightSection={
        value === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={t('shell.search.clear')}
            onClick={() => {
              onText('');
              input.current?.focus();
            }}
          />
        )
      }
      onPaste={pasteAsLine}
      onChange={(event) => onText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'ArrowDown') {
          event.preventDefault();
          onDown();
        } else if (event.key === 'Enter') {
          onEnter?.();
        } else if (event.key === 'Escape' && value !== '') {
          event.preventDefault();
          onText('');
        }
      }}
    />
  );
}
