import { useTranslation } from 'react-i18next';
import { type RegistryField, registryDifferences } from '../../../../shared/domain/registry-rules.ts';
import { type IssueDraft, typedVehicle, vehicleFields } from '../../../lib/issue-draft.ts';
import { useApi } from '../../../lib/use-api.ts';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import { Notice } from '../../../ui/notice.tsx';
import classes from './registry.module.css';
import { RegistryDifferences } from './registry-differences.tsx';
import { RegistryWarnings } from './registry-warnings.tsx';

interface RegistryProposalProps {
  readonly plate: string;
  readonly form: DraftForm<IssueDraft>;
}

/** What the vehicle registry says of a car that is new here: a proposal beside what was typed, never instead of it. */
export function RegistryProposal({ plate, form }: RegistryProposalProps) {
  const { t } = useTranslation();
  const { data: view, error } = useApi('vehicles.registry', { plate });
  if (error) return <Notice tone="info">{t('registry.unavailable')}</Notice>;
  if (!view) return null;
  const { vehicle } = view;
  if (!vehicle) return <Notice tone="info">{t('registry.unknown')}</Notice>;
  const differences = registryDifferences(typedVehicle(form.values), vehicle);
  const take = (fields: readonly RegistryField[]) => {
    const all = vehicleFields(vehicle);
    form.patch(Object.fromEntries(fields.map((field) => [field, all[field]])));
  };

  return (
    <div className={classes.stack}>
      {view.warnings.length > 0 && (
        <Notice tone="warn" title={t('registry.attention')}>
          <RegistryWarnings view={view} />
        </Notice>
      )}
      {differences.length === 0 ? (
        <Notice tone="good">{t('registry.sameAsTyped')}</Notice>
      ) : (
        <Notice tone="info" title={t('registry.proposes')}>
          <RegistryDifferences differences={differences} take={take} />
        </Notice>
      )}
    </div>
  );
}
