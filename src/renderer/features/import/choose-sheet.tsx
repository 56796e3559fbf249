import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../shared/ipc/import-views.ts';
import { callApi } from '../../lib/api.ts';
import classes from './import.module.css';

/** Another sheet of the file. It is read at the press of a button: arrow keys go through the names alone. */
export function ChooseSheet({ state }: { readonly state: Pick<ImportState, 'sheet' | 'sheets'> }) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState(state.sheet);
  return (
    <div className={classes.sheet}>
      <NativeSelect
        label={t('exchange.sheet')}
        value={sheet}
        data={[...state.sheets]}
        onChange={(event) => setSheet(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={sheet === state.sheet}
        onClick={() => void callApi('import.sheet', { sheet })}
      >
        {t('exchange.openSheet')}
      </Button>
    </div>
  );
}
