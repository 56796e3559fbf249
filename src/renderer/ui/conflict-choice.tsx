import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldConflict } from '../../shared/domain/refusal.ts';
import { ConflictTable } from './conflict-table.tsx';
import { Notice } from './notice.tsx';
import { Toolbar } from './toolbar.tsx';

interface ConflictChoiceProps {
  readonly conflicts: readonly FieldConflict[];
  readonly busy: boolean;
  readonly useMine: () => void;
  readonly keepTheirs: () => void;
}

/** The one question after a conflict: which value stays. Nothing is overwritten in silence. */
export function ConflictChoice({ conflicts, busy, useMine, keepTheirs }: ConflictChoiceProps) {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" title={t('errors.conflict.text')} alert>
      <p>{t('errors.conflict.way')}</p>
      <ConflictTable conflicts={conflicts} />
      <Toolbar>
        <Button size="xs" color="groen" loading={busy} onClick={useMine}>
          {t('sync.conflict.useMine')}
        </Button>
        <Button size="xs" variant="default" onClick={keepTheirs}>
          {t('sync.conflict.keepTheirs')}
        </Button>
      </Toolbar>
    </Notice>
  );
}
