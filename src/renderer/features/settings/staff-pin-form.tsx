import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/domain/staff.ts';
import { callApi } from '../../lib/api.ts';
import { isPin } from '../../lib/pin.ts';
import { toast } from '../../lib/toast.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PinField } from '../../ui/pin-field.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import classes from './settings.module.css';

export type StaffTask = 'change' | 'remove';

interface StaffPinFormProps {
  readonly member: StaffMember;
  readonly task: StaffTask;
  readonly done: () => void;
}

/** Another PIN for a person, or the person gone: with the PIN they have now. */
export function StaffPinForm({ member, task, done }: StaffPinFormProps) {
  const { t } = useTranslation();
  const { id, name } = member;
  const submit = useSubmit();
  const [pin, setPin] = useState('');
  const [newPin, setNewPin] = useState('');
  const [tried, setTried] = useState(false);
  const changing = task === 'change';

  const save = () => {
    setTried(true);
    if (!isPin(pin) || (changing && !isPin(newPin))) return;
    void submit.run(
      async () => (changing ? callApi('staff.changePin', { id, pin, newPin }) : callApi('staff.remove', { id, pin })),
      () => {
        toast(t(changing ? 'lock.changed' : 'lock.removed', { name }));
        done();
      },
    );
  };

  return (
    <form
      className={classes.staffForm}
      noValidate
      aria-label={t(changing ? 'lock.changePinOf' : 'lock.removeOf', { name })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {!changing && <p className={classes.muted}>{t('lock.removeWhat', { name })}</p>}
      {submit.error && <ErrorNotice error={submit.error} />}
      <PinField
        label={t('lock.currentPin', { name })}
        value={pin}
        onPin={setPin}
        autoFocus
        problem={tried && !isPin(pin) ? t('lock.pinForm') : undefined}
      />
      {changing && (
        <PinField
          label={t('lock.newPin')}
          value={newPin}
          onPin={setNewPin}
          problem={tried && !isPin(newPin) ? t('lock.pinForm') : undefined}
        />
      )}
      <Toolbar>
        <Button type="submit" loading={submit.busy} color={changing ? 'blauw' : 'rood'}>
          {t(changing ? 'shell.actions.save' : 'lock.remove')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('shell.actions.cancel')}
        </Button>
      </Toolbar>
    </form>
  );
}
