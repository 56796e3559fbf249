import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FleetDetails } from '../../../../shared/domain/fleet.ts';
import type { Passport } from '../../../../shared/domain/passport.ts';
import { callApi } from '../../../lib/api.ts';
import { settleCorrection } from '../../../lib/settle-correction.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useFleetEmail } from '../../../lib/use-fleet-email.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { tidyFleet, validateFleet } from '../../../lib/validate-fleet.ts';
import { draftKeys } from '../../../stores/drafts.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { RestoredNotice } from '../../../ui/restored-notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import classes from './fleet.module.css';
import { FleetWays } from './fleet-ways.tsx';

interface FleetFormProps {
  readonly customerId: string;
  readonly customerName: string;
  readonly passport: Passport;
  readonly close: () => void;
  readonly created: (id: string, details: FleetDetails) => void;
}

/** The form Aanmaken Fleet Account; the customer's own name is a good first guess for the fleet. */
export function FleetForm({ customerId, customerName, passport, close, created }: FleetFormProps) {
  const { t } = useTranslation();
  const start: FleetDetails = { name: customerName, managerName: '', email: '' };
  const form = useDraftForm<FleetDetails>(draftKeys.newFleet(passport.id), start, (values) =>
    validateFleet(values, passport.email),
  );
  const submit = useSubmit();
  const taken = useFleetEmail(form.values.email, passport.id, null);

  const save = () => {
    if (!form.check()) return;
    const details = tidyFleet(form.values);
    void submit.run(
      () => callApi('fleets.create', { customerId, managerPassportId: passport.id, details }),
      ({ id }) => {
        settleCorrection(draftKeys.newFleet(passport.id));
        form.discard();
        created(id, details);
      },
      form.refuse,
    );
  };

  return (
    <form
      ref={form.formRef}
      className={classes.form}
      aria-label={t('profile.account.title')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div>
        <h3>{t('profile.account.title')}</h3>
        <p className={classes.muted}>{t('profile.account.what')}</p>
      </div>
      <RestoredNotice draftKey={draftKeys.newFleet(passport.id)} discard={form.discard} />
      {submit.error && <ErrorNotice error={submit.error} />}
      <div className={classes.pair}>
        <TextField
          label={t('fields.name')}
          value={form.values.name}
          onText={(text) => form.set('name', text)}
          onLeave={() => form.leave('name')}
          problem={form.problems.name}
          required
          autoFocus
        />
        <TextField
          label={t('fields.managerName')}
          value={form.values.managerName}
          onText={(text) => form.set('managerName', text)}
          onLeave={() => form.leave('managerName')}
          problem={form.problems.managerName}
          required
        />
      </div>
      <TextField
        label={t('fields.fleetEmail')}
        description={t('profile.account.emailHint', { email: passport.email })}
        value={form.values.email}
        onText={(text) => form.set('email', text)}
        onLeave={() => form.leave('email')}
        problem={form.problems.email ?? taken}
        type="email"
        required
      />
      <FleetWays />
      <Toolbar>
        <Button type="submit" loading={submit.busy}>
          {t('profile.account.submit')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            form.discard();
            close();
          }}
        >
          {t('shell.actions.cancel')}
        </Button>
      </Toolbar>
    </form>
  );
}
