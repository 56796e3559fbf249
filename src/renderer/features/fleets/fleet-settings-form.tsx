import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Fleet, FleetDetails } from '../../../shared/domain/fleet.ts';
import { callApi } from '../../lib/api.ts';
import { changedFields } from '../../lib/changes.ts';
import { settleCorrection } from '../../lib/settle-correction.ts';
import { toastWithUndo } from '../../lib/toast.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useFleetEmail } from '../../lib/use-fleet-email.ts';
import { useStart } from '../../lib/use-start.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { tidyFleet, validateFleet } from '../../lib/validate-fleet.ts';
import { draftKeys } from '../../stores/drafts.ts';
import { ConflictChoice } from '../../ui/conflict-choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormCard } from '../../ui/form-card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RestoredNotice } from '../../ui/restored-notice.tsx';
import { SaveButton } from '../../ui/save-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import classes from './fleets.module.css';

interface FleetSettingsFormProps {
  readonly fleet: Fleet;
}

const validate = (values: FleetDetails) => validateFleet(values, null);

/** Changes name, manager or login of a fleet, and says beforehand what follows from another login. */
export function FleetSettingsForm({ fleet }: FleetSettingsFormProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const current: FleetDetails = { name: fleet.name, managerName: fleet.managerName, email: fleet.email };
  const key = draftKeys.fleet(fleet.id);
  const start = useStart(key, current);
  const form = useDraftForm<FleetDetails>(key, start, validate);
  const submit = useSubmit();
  const taken = useFleetEmail(form.values.email, fleet.managerPassportId, fleet.id);
  const emailChanged = form.values.email.trim().toLowerCase() !== start.email;

  const finish = () => {
    form.discard();
    navigate(`/wagenparken/${fleet.id}`);
  };
  const send = (before: FleetDetails) => {
    const { changes, before: changedFrom } = changedFields(before, tidyFleet(form.values));
    if (Object.keys(changes).length === 0) return finish();
    void submit.run(
      () => callApi('fleets.update', { id: fleet.id, changes, before: changedFrom }),
      () => {
        settleCorrection(key);
        finish();
        toastWithUndo(
          changes.email === undefined
            ? t('fleets.settings.saved')
            : t('fleets.settings.savedEmail', { email: changes.email }),
          () => callApi('fleets.update', { id: fleet.id, changes: changedFrom, before: changes }),
        );
      },
      form.refuse,
    );
  };
  const field = (name: 'name' | 'managerName', autoFocus: boolean) => (
    <TextField
      label={t(`fields.${name}`)}
      value={form.values[name]}
      onText={(text) => form.set(name, text)}
      onLeave={() => form.leave(name)}
      problem={form.problems[name]}
      required
      autoFocus={autoFocus}
    />
  );

  return (
    <form
      ref={form.formRef}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) send(start);
      }}
    >
      <RestoredNotice draftKey={key} discard={form.discard} />
      {submit.error?.conflicts && submit.error.conflicts.length > 0 ? (
        <ConflictChoice
          conflicts={submit.error.conflicts}
          busy={submit.busy}
          useMine={() => send(current)}
          keepTheirs={finish}
        />
      ) : (
        submit.error && <ErrorNotice error={submit.error} />
      )}
      <FormCard>
        {field('name', true)}
        {field('managerName', false)}
        <TextField
          label={t('fields.fleetEmail')}
          description={t('fleets.settings.emailKeep')}
          value={form.values.email}
          onText={(text) => form.set('email', text)}
          onLeave={() => form.leave('email')}
          problem={form.problems.email ?? taken}
          type="email"
          required
        />
        <Notice tone={emailChanged ? 'warn' : 'info'}>
          <p>{t('fleets.settings.emailChange')}</p>
        </Notice>
      </FormCard>
      <Toolbar sticky>
        <SaveButton busy={submit.busy} />
        <Button variant="default" onClick={finish}>
          {t('shell.actions.cancel')}
        </Button>
      </Toolbar>
    </form>
  );
}
