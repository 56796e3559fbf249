import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staffNameSchema } from '../../../shared/domain/staff.ts';
import { callApi } from '../../lib/api.ts';
import { isPin } from '../../lib/pin.ts';
import { toast } from '../../lib/toast.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PinField } from '../../ui/pin-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import classes from './settings.module.css';

interface AddStaffProps {
  readonly done: () => void;
}

/** A colleague who shares this desk. */
export function AddStaff({ done }: AddStaffProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);

  const nameProblem =
    name.trim() === ''
      ? 'lock.nameNeeded'
      : staffNameSchema.safeParse(name).success
        ? undefined
        : 'fields.problem.tooLong';

  const add = () => {
    setTried(true);
    if (nameProblem !== undefined || !isPin(pin) || repeat !== pin) return;
    void submit.run(
      () => callApi('staff.add', { name: name.trim(), pin }),
      () => {
        toast(t('lock.added', { name: name.trim() }));
        done();
      },
    );
  };

  return (
    <form
      className={classes.staffForm}
      noValidate
      aria-label={t('lock.add')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      {submit.error && <ErrorNotice error={submit.error} />}
      <TextField
        label={t('lock.name')}
        value={name}
        onText={setName}
        autoFocus
        problem={tried ? nameProblem : undefined}
      />
      <PinField
        label={t('lock.pin')}
        value={pin}
        onPin={setPin}
        problem={tried && !isPin(pin) ? t('lock.pinForm') : undefined}
      />
      <PinField
        label={t('lock.repeat')}
        value={repeat}
        onPin={setRepeat}
        problem={tried && isPin(pin) && repeat !== pin ? t('lock.notSame') : undefined}
      />
      <Toolbar>
        <Button type="submit" loading={submit.busy}>
          {t('shell.actions.save')}
        </Button>
        <Button variant="default" onClick={done}>
          {t('shell.actions.cancel')}
        </Button>
      </Toolbar>
    </form>
  );
}
