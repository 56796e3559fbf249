import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '../../../shared/ipc/import-views.ts';
import { callApi } from '../../lib/api.ts';
import { FormCard } from '../../ui/form-card.tsx';
import { Section } from '../../ui/section.tsx';
import { TableButtons } from '../../ui/table-buttons.tsx';
import { UndoImport } from './undo-import.tsx';

interface PickFileProps {
  readonly state: ImportState;
}

const WHAT = ['customers', 'passports'] as const;

/** First step: which file; and the way out, into one. */
export function PickFile({ state }: PickFileProps) {
  const { t } = useTranslation();
  return (
    <>
      <UndoImport state={state} />
      <FormCard>
        <p>{t('exchange.pickText')}</p>
        <p>{t('exchange.limits')}</p>
        <div>
          <Button
            leftSection={<IconFileImport size={18} aria-hidden="true" />}
            onClick={() => void callApi('import.pick', undefined)}
          >
            {t('exchange.pick')}
          </Button>
        </div>
      </FormCard>
      <Section title={t('exchange.export')}>
        <p>{t('exchange.exportText')}</p>
        {WHAT.map((what) => (
          <TableButtons
            key={what}
            label={t(`exchange.exportOf.${what}`)}
            save={(format) => callApi('export.save', { what, format })}
          />
        ))}
      </Section>
    </>
  );
}
