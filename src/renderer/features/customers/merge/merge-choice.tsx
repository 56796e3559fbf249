import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { type Customer, type CustomerDetails, customerName } from '../../../../shared/domain/customer.ts';
import type { CustomerProfile } from '../../../../shared/ipc/views.ts';
import { callApi } from '../../../lib/api.ts';
import { settleCorrection } from '../../../lib/settle-correction.ts';
import { toast } from '../../../lib/toast.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { useDrafts } from '../../../stores/drafts.ts';
import { ConfirmInline } from '../../../ui/confirm-inline.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { RestoredNotice } from '../../../ui/restored-notice.tsx';
import { Toolbar } from '../../../ui/toolbar.tsx';
import { chosenOf, differencesOf, type MergeDraft } from './merge-draft.ts';
import { MergeFields } from './merge-fields.tsx';
import { MergePreview } from './merge-preview.tsx';

interface MergeChoiceProps {
  readonly survivor: CustomerProfile;
  readonly gone: CustomerProfile;
  readonly draft: MergeDraft;
  readonly draftKey: string;
}

function detailsOf({ id: _id, ...details }: Customer): CustomerDetails {
  return details;
}

/** What stays of two customers, what moves, and the question whether that is right. */
export function MergeChoice({ survivor, gone, draft, draftKey }: MergeChoiceProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const submit = useSubmit();
  const { put, drop } = useDrafts.getState();
  const differences = differencesOf(survivor.customer, gone.customer, draft.sides);
  const names = { gone: customerName(gone.customer), survivor: customerName(survivor.customer) };

  const merge = () => {
    const [survivorId, goneId] = [survivor.customer.id, gone.customer.id];
    const before = { survivor: detailsOf(survivor.customer), gone: detailsOf(gone.customer) };
    void submit.run(
      () => callApi('customers.merge', { survivorId, goneId, chosen: chosenOf(differences), before }),
      ({ id }) => {
        settleCorrection(draftKey);
        drop(draftKey);
        toast(t('merge.done', names));
        navigate(`/klanten/${id}`, { replace: true });
      },
      () => {
        setAsking(false);
        return false;
      },
    );
  };

  return (
    <>
      <RestoredNotice draftKey={draftKey} discard={() => drop(draftKey)} />
      <MergeFields
        differences={differences}
        names={names}
        choose={(field, side) => put(draftKey, { ...draft, sides: { ...draft.sides, [field]: side } })}
      />
      <MergePreview survivor={survivor} gone={gone} names={names} />
      {submit.error && <ErrorNotice error={submit.error} />}
      {asking ? (
        <ConfirmInline
          question={t('merge.ask', names)}
          consequence={t('merge.forGood')}
          confirmLabel={t('merge.confirm')}
          busy={submit.busy}
          onConfirm={merge}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <Toolbar sticky>
          <Button color="groen" onClick={() => setAsking(true)}>
            {t('merge.confirm')}
          </Button>
          <Button variant="default" onClick={() => drop(draftKey)}>
            {t('merge.other')}
          </Button>
        </Toolbar>
      )}
    </>
  );
}
