import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../shared/ipc/import-views.ts';
import { callApi } from '../../lib/api.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './import.module.css';

/** Takes the last import back, as long as nothing of it was sent. */
export function UndoImport({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  if (!state.undoable) return null;
  return (
    <Notice tone="info">
      <p>{t('exchange.undoText', { count: state.undoable.commands })}</p>
      <div className={classes.buttons}>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
          onClick={() => void callApi('import.undo', undefined)}
        >
          {t('exchange.undo')}
        </Button>
      </div>
    </Notice>
  );
}
