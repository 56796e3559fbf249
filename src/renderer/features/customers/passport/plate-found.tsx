import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { Output } from '../../../lib/api.ts';
import type { IssueDraft } from '../../../lib/issue-draft.ts';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import { Notice } from '../../../ui/notice.tsx';
import { RegistryProposal } from '../registry/registry-proposal.tsx';

interface PlateFoundProps {
  readonly plate: string | null;
  readonly found: Output<'passports.lookup'>;
  readonly form: DraftForm<IssueDraft>;
  /** The customer the form is for. */
  readonly customerId: string;
}

/** Says what is known of the plate, before anything is saved. */
export function PlateFound({ plate, found, form, customerId }: PlateFoundProps) {
  const { t } = useTranslation();
  if (plate === null) return null;
  if (found.passport) {
    const here = found.passport.customerId === customerId;
    const shown = { plate: formatPlate(plate) };
    return (
      <Notice tone="warn" title={here ? t('profile.issue.existsHere', shown) : t('profile.issue.exists', shown)} alert>
        <p>{t('errors.vehicle_has_passport.way')}</p>
        <Link href={`/klanten/${found.passport.customerId}`}>{t('profile.issue.existsOpen')}</Link>
      </Notice>
    );
  }
  if (!found.vehicle) return <RegistryProposal plate={plate} form={form} />;
  return (
    <Notice tone="info">
      <p>{t('profile.issue.known')}</p>
    </Notice>
  );
}
