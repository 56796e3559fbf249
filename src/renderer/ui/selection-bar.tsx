import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './selection-bar.module.css';

interface SelectionBarProps {
  readonly count: number;
  readonly copy: () => void;
  readonly clear: () => void;
  /** More that can be done with them. */
  readonly children?: ReactNode;
}

/** Under a list while rows are selected: how many, and what can be done with them. */
export function SelectionBar({ count, copy, clear, children }: SelectionBarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar}>
      <span role="status">{t('lists.selected', { count })}</span>
      <Button size="xs" variant="default" leftSection={<IconCopy size={16} aria-hidden="true" />} onClick={copy}>
        {t('lists.copyRow', { count })}
      </Button>
      {children}
      <Button size="xs" variant="default" onClick={clear}>
        {t('lists.clear')}
      </Button>
    </div>
  );
}
