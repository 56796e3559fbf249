import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { Section } from '../../../ui/section.tsx';
import classes from './merge.module.css';
import type { Difference, Side } from './merge-draft.ts';

interface MergeFieldsProps {
  readonly differences: readonly Difference[];
  readonly names: { readonly survivor: string; readonly gone: string };
  readonly choose: (field: Difference['field'], side: Side) => void;
}

/** Which value stays, for each field in which the two differ. */
export function MergeFields({ differences, names, choose }: MergeFieldsProps) {
  const { t } = useTranslation();
  const shown = ({ field }: Difference, value: string) => {
    if (value === '') return t('merge.empty');
    if (field === 'kind') return t(value === 'business' ? 'shell.kind.business' : 'shell.kind.private');
    return field === 'phone' ? formatPhone(value) : value;
  };
  return (
    <Section title={t('merge.fields')}>
      <p className={classes.muted}>{t(differences.length > 0 ? 'merge.fieldsText' : 'merge.same', names)}</p>
      <div className={classes.fields}>
        {differences.map((difference) => (
          <Radio.Group
            key={difference.field}
            label={t(`fields.${difference.field}`)}
            value={difference.side}
            onChange={(side) => choose(difference.field, side === 'gone' ? 'gone' : 'survivor')}
          >
            <div className={classes.sides}>
              <Radio value="survivor" label={shown(difference, difference.survivor)} />
              <Radio value="gone" label={shown(difference, difference.gone)} />
            </div>
          </Radio.Group>
        ))}
      </div>
    </Section>
  );
}
