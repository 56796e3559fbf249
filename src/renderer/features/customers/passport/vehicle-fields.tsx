import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueDraft } from '../../../lib/issue-draft.ts';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { PlateField } from '../../../ui/plate-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './issue-form.module.css';

/** RDW's names of fuels; they are data, the same in every language of the screen. */
const FUELS = ['Benzine', 'Diesel', 'Elektriciteit', 'Hybride', 'LPG', 'CNG', 'Waterstof'] as const;

interface VehicleFieldsProps {
  readonly form: DraftForm<IssueDraft>;
  /** iGarage has this car already: its data stays as it is there. */
  readonly known: boolean;
  readonly found: ReactNode;
}

/** The car of a new AutoPaspoort. */
export function VehicleFields({ form, known, found }: VehicleFieldsProps) {
  const { t } = useTranslation();
  const { values, problems } = form;
  const text = (name: 'make' | 'model' | 'year') => (
    <TextField
      label={t(`fields.${name}`)}
      value={values[name]}
      onText={(typed) => form.set(name, typed)}
      onLeave={() => form.leave(name)}
      problem={problems[name]}
      readOnly={known}
      {...(name === 'year' ? { inputMode: 'numeric' as const } : {})}
    />
  );
  const fuels = values.fuel === '' || FUELS.some((fuel) => fuel === values.fuel) ? FUELS : [values.fuel, ...FUELS];

  return (
    <div className={classes.fields}>
      <PlateField
        label={t('fields.plate')}
        value={values.plate}
        onText={(typed) => form.set('plate', typed)}
        onLeave={() => form.leave('plate')}
        problem={problems.plate}
        required
        autoFocus
        className={classes.plate}
      />
      <div className={classes.wide}>{found}</div>
      {text('make')}
      {text('model')}
      {text('year')}
      <NativeSelect
        label={t('fields.fuel')}
        value={values.fuel}
        disabled={known}
        data={[{ value: '', label: t('profile.issue.fuelNone') }, ...fuels]}
        onChange={(event) => form.set('fuel', event.currentTarget.value)}
      />
      <DayField
        label={t('fields.apkExpiresOn')}
        value={values.apkExpiresOn}
        onText={(typed) => form.set('apkExpiresOn', typed)}
        onLeave={() => form.leave('apkExpiresOn')}
        problem={problems.apkExpiresOn}
        readOnly={known}
      />
    </div>
  );
}
