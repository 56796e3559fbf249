import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistryField } from '../../../../shared/domain/registry-rules.ts';
import type { Vehicle } from '../../../../shared/domain/vehicle.ts';
import { callApi } from '../../../lib/api.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { toastWithUndo } from '../../../lib/toast.ts';
import { useApi } from '../../../lib/use-api.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import { RegistryDifferences } from './registry-differences.tsx';
import { RegistryWarnings } from './registry-warnings.tsx';

interface RegistryOfCarProps {
  readonly vehicle: Vehicle;
  /** Asks at once; otherwise when the person does, so that a customer with fifty cars is not fifty calls. */
  readonly atOnce: boolean;
}

/** What the vehicle registry says of a car that the garage has; silent where there is nothing to say. */
export function RegistryOfCar({ vehicle, atOnce }: RegistryOfCarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [wanted, setWanted] = useState(atOnce);
  const answer = useApi('vehicles.registry', { plate: vehicle.plate }, { enabled: wanted });
  const submit = useSubmit();
  const view = answer.data;

  const take = (fields: readonly RegistryField[]) => {
    const theirs = view?.vehicle;
    if (!theirs) return;
    const of = (source: Pick<Vehicle, RegistryField>) =>
      Object.fromEntries(fields.map((field) => [field, source[field]]));
    const [now, before] = [of(theirs), of(vehicle)];
    const update = (changes: typeof now, from: typeof now) =>
      callApi('vehicles.update', { id: vehicle.id, changes, before: from });
    void submit.run(
      () => update(now, before),
      () => toastWithUndo(t('registry.taken'), () => update(before, now)),
    );
  };

  if (!wanted) {
    return (
      <Toolbar>
        <Button size="xs" variant="default" onClick={() => setWanted(true)}>
          {t('registry.ask')}
        </Button>
      </Toolbar>
    );
  }
  if (!atOnce && answer.error) return <Notice tone="info">{t('registry.unavailable')}</Notice>;
  if (!view) return null;
  const quiet = view.warnings.length === 0 && view.differences.length === 0;
  if (quiet) return atOnce ? null : <Notice tone="good">{t('registry.same')}</Notice>;
  return (
    <>
      {submit.error && <ErrorNotice error={submit.error} />}
      {view.warnings.length > 0 && (
        <Notice tone="warn" title={t('registry.attention')}>
          <RegistryWarnings view={view} />
        </Notice>
      )}
      {view.differences.length > 0 && (
        <Notice tone="info" title={t('registry.differs', { when: formatMoment(view.asOf, language) })}>
          <RegistryDifferences differences={view.differences} busy={submit.busy} take={take} />
        </Notice>
      )}
    </>
  );
}
