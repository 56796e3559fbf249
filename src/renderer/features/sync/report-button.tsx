import { Button } from '@mantine/core';
import { IconFileDescription } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './sync.module.css';

/** A report without personal data, for whoever helps the garage. */
export function ReportButton() {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [result, setResult] = useState<string | null>(null);
  const save = () => {
    setResult(null);
    void submit.run(
      () => callApi('sync.saveReport', undefined),
      (saved) => setResult(saved ? t('sync.report.saved', { file: saved.savedTo }) : t('sync.report.cancelled')),
    );
  };
  return (
    <Section title={t('sync.report.title')}>
      <p className={classes.muted}>{t('sync.report.what')}</p>
      <div>
        <Button
          variant="default"
          leftSection={<IconFileDescription size={18} aria-hidden="true" />}
          loading={submit.busy}
          onClick={save}
        >
          {t('sync.report.save')}
        </Button>
      </div>
      <div role="status">{result !== null && <p>{result}</p>}</div>
      {submit.error && <ErrorNotice error={submit.error} />}
    </Section>
  );
}
