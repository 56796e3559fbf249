import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Customer, CustomerDetails } from '../../../../shared/domain/customer.ts';
import { callApi } from '../../../lib/api.ts';
import { changedFields } from '../../../lib/changes.ts';
import { settleCorrection } from '../../../lib/settle-correction.ts';
import { toastWithUndo } from '../../../lib/toast.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useStart } from '../../../lib/use-start.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { draftKeys } from '../../../stores/drafts.ts';
import { ConflictChoice } from '../../../ui/conflict-choice.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { RestoredNotice } from '../../../ui/restored-notice.tsx';
import { SaveButton } from '../../../ui/save-button.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import { DuplicatesPanel } from '../duplicates/duplicates-panel.tsx';
import { CustomerFields } from '../form/customer-fields.tsx';
import classes from '../form/customer-form.module.css';
import { showCustomer, tidyChanged, validateCustomer } from '../form/validate-customer.ts';

interface EditDetailsProps {
  readonly customer: Customer;
  readonly close: () => void;
}

/** Changes the details of a customer; only the fields that really changed are sent. */
export function EditDetails({ customer, close }: EditDetailsProps) {
  const { t } = useTranslation();
  const { id, ...current } = customer;
  const key = draftKeys.customer(id);
  const start = useStart<CustomerDetails>(key, current);
  const form = useDraftForm<CustomerDetails>(key, showCustomer(start), (values) => validateCustomer(values, start));
  const submit = useSubmit();

  const finish = () => {
    form.discard();
    close();
  };
  const send = (before: CustomerDetails) => {
    const { changes, before: changedFrom } = changedFields(before, tidyChanged(form.values, before));
    if (Object.keys(changes).length === 0) return finish();
    void submit.run(
      () => callApi('customers.update', { id, changes, before: changedFrom }),
      () => {
        settleCorrection(key);
        finish();
        toastWithUndo(t('customers.details.saved'), () =>
          callApi('customers.update', { id, changes: changedFrom, before: changes }),
        );
      },
      form.refuse,
    );
  };

  return (
    <form
      ref={form.formRef}
      className={classes.form}
      noValidate
      data-compact
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) send(start);
      }}
    >
      <RestoredNotice draftKey={key} discard={finish} />
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
      <CustomerFields form={form} autoFocus />
      <DuplicatesPanel typed={form.values} id={id} />
      <Toolbar>
        <SaveButton busy={submit.busy} />
        <Button variant="default" onClick={finish}>
          {t('shell.actions.cancel')}
        </Button>
      </Toolbar>
    </form>
  );
}
