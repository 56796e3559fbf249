import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { customerName } from '../../../../shared/domain/customer.ts';
import { whyNotErase } from '../../../../shared/domain/erasure-rules.ts';
import type { CustomerProfile } from '../../../../shared/ipc/views.ts';
import { callApi } from '../../../lib/api.ts';
import { errorTextKey, errorWayKey } from '../../../lib/error-text.ts';
import { toast } from '../../../lib/toast.ts';
import { useApi } from '../../../lib/use-api.ts';
import { useReturnFocus } from '../../../lib/use-return-focus.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { ConfirmInline } from '../../../ui/confirm-inline.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ReasonButton } from '../../../ui/reason-button.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './privacy.module.css';

const GOES = ['details', 'passports', 'fleet', 'appointments', 'typed', 'login', 'mails'] as const;
const STAYS = ['car', 'line', 'audit', 'invoices', 'elsewhere', 'paper'] as const;

/** Where the customer can be made ready to be erased. */
function wayTo({ customer, fleets }: CustomerProfile): string {
  const inUse = fleets.find(({ state }) => state === 'active');
  return inUse ? `/wagenparken/${inUse.id}/instellingen` : `/klanten/${customer.id}`;
}

/** Klant verwijderen (AVG, article 17): what goes, what stays and why, what has to be done first, and a question. */
export function EraseCustomer({ profile }: { readonly profile: CustomerProfile }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const submit = useSubmit();
  const place = useReturnFocus<HTMLDivElement>(asking);
  const { data: sync } = useApi('sync.status', undefined);
  const { customer, passports, fleets } = profile;
  const name = customerName(customer);
  const refusal = whyNotErase(
    passports.map(({ passport }) => passport),
    fleets,
  );
  const erase = () =>
    void submit.run(
      () => callApi('customers.erase', { id: customer.id }),
      () => {
        toast(t('privacy.erase.done', { name }));
        navigate('/klanten', { replace: true });
      },
      () => {
        setAsking(false);
        return false;
      },
    );

  return (
    <div ref={place}>
      <Section title={t('privacy.erase.title')}>
        <p>{t('privacy.erase.what')}</p>
        <h3>{t('privacy.erase.goesTitle')}</h3>
        <ul className={classes.list}>
          {GOES.map((line) => (
            <li key={line}>{t(`privacy.erase.goes.${line}`)}</li>
          ))}
        </ul>
        <h3>{t('privacy.erase.staysTitle')}</h3>
        <ul className={classes.list}>
          {STAYS.map((line) => (
            <li key={line}>{t(`privacy.erase.stays.${line}`)}</li>
          ))}
        </ul>
        {submit.error && <ErrorNotice error={submit.error} />}
        {refusal && (
          <Notice tone="warn" title={t(errorTextKey(refusal))}>
            <p>
              {t(errorWayKey(refusal))} <Link href={wayTo(profile)}>{t('privacy.erase.goThere')}</Link>
            </p>
          </Notice>
        )}
        {asking && !refusal ? (
          <ConfirmInline
            question={t('privacy.erase.ask', { name })}
            consequence={t(sync?.online === false ? 'privacy.erase.offline' : 'privacy.erase.forGood')}
            confirmLabel={t('privacy.erase.confirm')}
            busy={submit.busy}
            onConfirm={erase}
            onCancel={() => setAsking(false)}
          />
        ) : (
          <ReasonButton
            label={t('privacy.erase.open')}
            reason={refusal && t('privacy.erase.first')}
            onPress={() => setAsking(true)}
          />
        )}
      </Section>
    </div>
  );
}
