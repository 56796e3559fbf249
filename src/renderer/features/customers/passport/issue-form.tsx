import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Customer } from '../../../../shared/domain/customer.ts';
import { formatPlate, parsePlate } from '../../../../shared/domain/plate.ts';
import { callApi } from '../../../lib/api.ts';
import { type IssueDraft, issueInput, newIssueDraft, validateIssue } from '../../../lib/issue-draft.ts';
import { settleCorrection } from '../../../lib/settle-correction.ts';
import { toast } from '../../../lib/toast.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { draftKeys } from '../../../stores/drafts.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { RestoredNotice } from '../../../ui/restored-notice.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import { HolderFields } from './holder-fields.tsx';
import classes from './issue-form.module.css';
import { PlateFound } from './plate-found.tsx';
import { usePlateLookup } from './use-plate-lookup.ts';
import { VehicleFields } from './vehicle-fields.tsx';

interface IssueFormProps {
  readonly customer: Customer;
}

/** The form of a new AutoPaspoort: the car, the holder, and the fleet when wanted. */
export function IssueForm({ customer }: IssueFormProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const start = newIssueDraft({ email: customer.email });
  const form = useDraftForm<IssueDraft>(draftKeys.newPassport(customer.id), start, validateIssue);
  const submit = useSubmit();
  const found = usePlateLookup(form);

  const save = () => {
    if (!form.check() || found.passport) return;
    const input = issueInput(customer.id, form.values);
    void submit.run(
      () => callApi('passports.issue', input),
      () => {
        settleCorrection(draftKeys.newPassport(customer.id));
        form.discard();
        toast(t('profile.issue.created', { plate: formatPlate(input.vehicle.plate) }));
        navigate(`/klanten/${customer.id}`, { replace: true });
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
      <RestoredNotice draftKey={draftKeys.newPassport(customer.id)} discard={form.discard} />
      {submit.error && <ErrorNotice error={submit.error} />}
      <fieldset className={classes.group}>
        <legend>{t('profile.issue.vehicle')}</legend>
        <VehicleFields
          form={form}
          known={found.vehicle !== null}
          found={
            <PlateFound plate={parsePlate(form.values.plate)} found={found} form={form} customerId={customer.id} />
          }
        />
      </fieldset>
      <fieldset className={classes.group}>
        <legend>{t('profile.issue.holder')}</legend>
        <HolderFields form={form} />
      </fieldset>
      <Toolbar sticky>
        <Button type="submit" loading={submit.busy}>
          {t('profile.issue.submit')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            form.discard();
            navigate(`/klanten/${customer.id}`);
          }}
        >
          {t('shell.actions.cancel')}
        </Button>
      </Toolbar>
    </form>
  );
}
