import { IconMailForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dutchDay } from '../../../../shared/domain/dates.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { PassportView } from '../../../../shared/ipc/views.ts';
import { callApi } from '../../../lib/api.ts';
import { formatDay } from '../../../lib/dates.ts';
import { toast } from '../../../lib/toast.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { useSubmit } from '../../../lib/use-submit.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ReasonButton } from '../../../ui/reason-button.tsx';

interface InvitationProps {
  readonly view: PassportView;
}

/** An AutoPaspoort that was not activated yet: what that means, and its invitation once more. */
export function Invitation({ view: { passport, vehicle, waiting } }: InvitationProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const submit = useSubmit();
  const last = passport.invitedOn ?? passport.issuedOn;
  const today = last === dutchDay(new Date());
  const reason = waiting ? t('profile.invitation.waiting') : today ? t('profile.invitation.today') : null;

  const send = () =>
    void submit.run(
      () => callApi('passports.invite', { id: passport.id }),
      () => toast(t('profile.invitation.done', { plate: formatPlate(vehicle.plate), email: passport.email })),
    );
  return (
    <Notice tone="info" title={t('profile.invitation.title')}>
      <p>{t('profile.invitation.what', { email: passport.email, date: formatDay(last, language) })}</p>
      {submit.error && <ErrorNotice error={submit.error} />}
      <ReasonButton
        label={t('profile.invitation.again')}
        icon={<IconMailForward size={16} aria-hidden="true" />}
        reason={reason}
        onPress={send}
      />
    </Notice>
  );
}
