import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../../lib/api.ts';
import { type FleetChoice, NO_FLEET } from '../../../lib/fleet-choice.ts';
import { onlyProblems } from '../../../lib/problems.ts';
import { settleCorrection } from '../../../lib/settle-correction.ts';
import { toastWithUndo } from '../../../lib/toast.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { draftKeys } from '../../../stores/drafts.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FleetPicker } from '../../../ui/fleet-picker.tsx';
import { RestoredNotice } from '../../../ui/restored-notice.tsx';
import { SaveButton } from '../../../ui/save-button.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import classes from './fleet.module.css';

interface LinkDraft {
  readonly fleetId: FleetChoice;
}

interface LinkFormProps {
  readonly passportId: string;
  readonly plate: string;
  readonly close: () => void;
}

const EMPTY: LinkDraft = { fleetId: NO_FLEET };
const validate = ({ fleetId }: LinkDraft) =>
  onlyProblems<LinkDraft>({ fleetId: fleetId.fleet ? null : 'fields.problem.fleetRequired' });

/** Koppelen: type the name of the fleet, pick it, and press the green Opslaan. */
export function LinkForm({ passportId, plate, close }: LinkFormProps) {
  const { t } = useTranslation();
  const form = useDraftForm<LinkDraft>(draftKeys.link(passportId), EMPTY, validate);
  const submit = useSubmit();

  const finish = () => {
    form.discard();
    close();
  };
  const save = () => {
    const { fleet } = form.values.fleetId;
    if (!form.check() || !fleet) return;
    const link = { id: passportId, fleetId: fleet.id };
    void submit.run(
      () => callApi('passports.link', link),
      () => {
        settleCorrection(draftKeys.link(passportId));
        finish();
        toastWithUndo(t('profile.fleet.linked', { plate, fleet: fleet.name }), () => callApi('passports.unlink', link));
      },
      form.refuse,
    );
  };

  return (
    <form
      ref={form.formRef}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <RestoredNotice draftKey={draftKeys.link(passportId)} discard={finish} />
      {submit.error && <ErrorNotice error={submit.error} />}
      <FleetPicker
        label={t('profile.fleet.linkField')}
        description={t('profile.fleet.linkHint')}
        choice={form.values.fleetId}
        onChoice={(choice) => form.set('fleetId', choice)}
        problem={form.problems.fleetId}
        autoFocus
      />
      <Toolbar>
        <SaveButton busy={submit.busy} />
        <Button variant="default" onClick={finish}>
          {t('shell.actions.cancel')}
        </Button>
      </Toolbar>
    </form>
  );
}
