import { NativeSelect } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../lib/api.ts';
import { apiKey, useApi } from '../../lib/use-api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';

const CHOICES = [2, 5, 10, 15, 30, 60, 0];

/** After how long a desk that nobody is at locks itself. */
export function IdleChoice() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const submit = useSubmit();
  const { data } = useApi('settings.get', undefined);
  return (
    <>
      {submit.error && <ErrorNotice error={submit.error} />}
      <NativeSelect
        label={t('lock.idle')}
        value={String(data?.idleLockMinutes ?? 5)}
        data={CHOICES.map((count) => ({
          value: String(count),
          label: count === 0 ? t('lock.never') : t('lock.minutes', { count }),
        }))}
        onChange={(event) => {
          const idleLockMinutes = Number(event.currentTarget.value);
          void submit.run(
            () => callApi('settings.set', { idleLockMinutes }),
            (settings) => client.setQueryData(apiKey('settings.get', undefined), settings),
          );
        }}
      />
    </>
  );
}
