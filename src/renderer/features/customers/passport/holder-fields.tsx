import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IssueDraft } from '../../../lib/issue-draft.ts';
import type { DraftForm } from '../../../lib/use-draft-form.ts';
import { FleetPicker } from '../../../ui/fleet-picker.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './issue-form.module.css';

interface HolderFieldsProps {
  readonly form: DraftForm<IssueDraft>;
}

/** Who holds the new AutoPaspoort, where the invitation goes, and the fleet it belongs to. */
export function HolderFields({ form }: HolderFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.fields}>
      <Radio.Group
        label={t('fields.role')}
        className={classes.wide ?? ''}
        value={form.values.role}
        onChange={(role) => form.set('role', role === 'driver' ? 'driver' : 'owner')}
      >
        <div className={classes.choices}>
          <Radio value="owner" label={t('shell.role.owner')} />
          <Radio value="driver" label={t('shell.role.driver')} />
        </div>
      </Radio.Group>
      <TextField
        label={t('fields.passportEmail')}
        description={t('profile.issue.emailHint')}
        value={form.values.email}
        onText={(typed) => form.set('email', typed)}
        onLeave={() => form.leave('email')}
        problem={form.problems.email}
        type="email"
        maxLength={254}
        required
        className={classes.half}
      />
      <div className={classes.half}>
        <FleetPicker
          label={t('fields.fleetId')}
          description={t('profile.issue.fleetHint')}
          choice={form.values.fleetId}
          onChoice={(choice) => form.set('fleetId', choice)}
          onLeave={() => form.leave('fleetId')}
          problem={form.problems.fleetId}
        />
      </div>
    </div>
  );
}
