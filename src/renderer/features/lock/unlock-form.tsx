import { Button, Radio } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '../../../shared/domain/staff.ts';
import { callApi } from '../../lib/api.ts';
import { formatWait, isPin } from '../../lib/pin.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PinField } from '../../ui/pin-field.tsx';
import classes from './lock.module.css';
import { usePinWait } from './use-pin-wait.ts';

interface UnlockFormProps {
  readonly staff: readonly StaffMember[];
  readonly who: string | null;
  readonly choose: (id: string) => void;
  readonly forgot: () => void;
}

/** Who is here, and their PIN. */
export function UnlockForm({ staff, who, choose, forgot }: UnlockFormProps) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const wait = usePinWait();
  const field = useRef<HTMLInputElement>(null);
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string>();

  const unlock = () => {
    if (who === null || wait.seconds > 0) return;
    if (!isPin(pin)) return setProblem(t('lock.pinForm'));
    void submit.run(
      () => callApi('staff.unlock', { id: who, pin }),
      () => undefined,
      ({ code, waitSeconds = 0 }) => {
        if (code !== 'pin_wrong' && code !== 'pin_wait') return false;
        setPin('');
        setProblem(t('lock.wrong'));
        wait.start(waitSeconds);
        field.current?.focus();
        return true;
      },
    );
  };

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        unlock();
      }}
    >
      {submit.error && <ErrorNotice error={submit.error} />}
      {staff.length > 1 && (
        <Radio.Group
          label={t('lock.who')}
          value={who}
          onChange={(id) => {
            choose(id);
            field.current?.focus();
          }}
        >
          <div className={classes.people}>
            {staff.map(({ id, name }) => (
              <Radio key={id} value={id} label={name} />
            ))}
          </div>
        </Radio.Group>
      )}
      <PinField
        ref={field}
        label={staff.length === 1 ? `${t('lock.pin')} ${staff[0]?.name ?? ''}` : t('lock.pin')}
        value={pin}
        autoFocus
        problem={wait.seconds > 0 ? t('lock.wait', { time: formatWait(wait.seconds) }) : problem}
        onPin={(typed) => {
          setPin(typed);
          setProblem(undefined);
        }}
      />
      <Button type="submit" loading={submit.busy} disabled={wait.seconds > 0} fullWidth>
        {t('lock.open')}
      </Button>
      <Button variant="subtle" onClick={forgot}>
        {t('lock.forgot')}
      </Button>
    </form>
  );
}
