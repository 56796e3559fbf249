import { useTranslation } from 'react-i18next';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { CustomerProfile } from '../../../../shared/ipc/views.ts';
import { Section } from '../../../ui/section.tsx';
import classes from './merge.module.css';

interface MergePreviewProps {
  readonly survivor: CustomerProfile;
  readonly gone: CustomerProfile;
  readonly names: { readonly survivor: string; readonly gone: string };
}

/** What will happen, in words, before it does. */
export function MergePreview({ survivor, gone, names }: MergePreviewProps) {
  const { t } = useTranslation();
  const plates = gone.passports.map(({ vehicle }) => formatPlate(vehicle.plate));
  const fleets = gone.fleets.map(({ name }) => name);
  return (
    <Section title={t('merge.preview')}>
      <ul className={classes.preview}>
        <li>
          {plates.length > 0
            ? t('merge.plates', { ...names, count: plates.length, plates: plates.join(', ') })
            : t('merge.noPlates', names)}
        </li>
        {fleets.length > 0 && (
          <li>{t('merge.fleets', { ...names, count: fleets.length, fleets: fleets.join(', ') })}</li>
        )}
        {fleets.length > 0 && survivor.fleets.length > 0 && <li>{t('merge.bothFleets', names)}</li>}
        <li>{t('merge.logins')}</li>
        <li>{t('merge.gone', names)}</li>
        <li>{t('merge.forGood')}</li>
      </ul>
    </Section>
  );
}
