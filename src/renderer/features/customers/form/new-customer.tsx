import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { customerName, EMPTY_CUSTOMER_DETAILS } from '../../../../shared/domain/customer.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import { callApi } from '../../../lib/api.ts';
import { newIssueDraft } from '../../../lib/issue-draft.ts';
import type { NewCustomerDraft } from '../../../lib/new-customer-draft.ts';
import { settleCorrection } from '../../../lib/settle-correction.ts';
import { toast } from '../../../lib/toast.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { draftKeys, useDrafts } from '../../../stores/drafts.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormCard } from '../../../ui/form-card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RestoredNotice } from '../../../ui/restored-notice.tsx';
import { SaveButton } from '../../../ui/save-button.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import { DuplicatesBeside } from '../duplicates/duplicates-beside.tsx';
import { CustomerFields } from './customer-fields.tsx';
import classes from './customer-form.module.css';
import { tidyCustomer, validateCustomer } from './validate-customer.ts';

const EMPTY: NewCustomerDraft = { ...EMPTY_CUSTOMER_DETAILS, plate: '' };

/** Nieuwe klant: begins with what was searched for, and goes on to the AutoPaspoort when that was a plate. */
export function NewCustomer() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const form = useDraftForm<NewCustomerDraft>(draftKeys.newCustomer, EMPTY, (values) => validateCustomer(values));
  const submit = useSubmit();
  const { plate, ...details } = form.values;

  const save = () => {
    if (!form.check()) return;
    const tidy = tidyCustomer(details);
    void submit.run(
      () => callApi('customers.create', tidy),
      ({ id }) => {
        settleCorrection(draftKeys.newCustomer);
        form.discard();
        toast(t('customers.create.saved', { name: customerName(tidy) }));
        if (plate === '') return navigate(`/klanten/${id}`, { replace: true });
        useDrafts
          .getState()
          .put(draftKeys.newPassport(id), newIssueDraft({ plate: formatPlate(plate), email: tidy.email }));
        navigate(`/klanten/${id}/autopaspoort`, { replace: true });
      },
      form.refuse,
    );
  };

  return (
    <Page layout="scroll">
      <PageHeader
        title={t('customers.create.title')}
        back={{ href: '/klanten', label: t('customers.title') }}
        ownFocus
      />
      <DuplicatesBeside typed={form.values}>
        <form
          ref={form.formRef}
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <RestoredNotice draftKey={draftKeys.newCustomer} discard={form.discard} />
          {plate !== '' && (
            <Notice tone="info">
              <p>{t('customers.create.plateCarried', { plate: formatPlate(plate) })}</p>
            </Notice>
          )}
          {submit.error && <ErrorNotice error={submit.error} />}
          <FormCard>
            <CustomerFields form={form} autoFocus />
          </FormCard>
          <Toolbar sticky>
            <SaveButton busy={submit.busy} />
            <Button
              variant="default"
              onClick={() => {
                form.discard();
                navigate('/klanten');
              }}
            >
              {t('shell.actions.cancel')}
            </Button>
          </Toolbar>
        </form>
      </DuplicatesBeside>
    </Page>
  );
}
