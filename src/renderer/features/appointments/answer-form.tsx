import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseTime } from '../../lib/parse-time.ts';
import type { DraftForm } from '../../lib/use-draft-form.ts';
import type { Submit } from '../../lib/use-submit.ts';
import { DayField } from '../../ui/day-field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SaveButton } from '../../ui/save-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import type { AnswerDraft } from './answer-draft.ts';
import classes from './appointments.module.css';

interface AnswerFormProps {
  readonly form: DraftForm<AnswerDraft>;
  readonly submit: Submit;
  readonly label: string;
  /** The person asked for it just now; else it takes the focus from nobody. */
  readonly autoFocus: boolean;
  /** Something was typed: Escape must not throw it away. */
  readonly typed: boolean;
  /** Answers what the appointment is now, when it changed since the answer was begun. */
  readonly catchUp: (() => void) | null;
  readonly send: () => void;
  readonly close: () => void;
}

/** When it is, or why it cannot be: under the request, with what the driver wrote in sight. */
export function AnswerForm({ form, submit, label, autoFocus, typed, catchUp, send, close }: AnswerFormProps) {
  const { t } = useTranslation();
  const { values, problems } = form;
  return (
    <form
      ref={form.formRef}
      className={classes.form}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.check()) send();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !typed) close();
      }}
    >
      {catchUp ? (
        <ErrorNotice error={{ code: 'appointment_changed' }}>
          <Button size="xs" variant="default" onClick={catchUp}>
            {t('appointments.answer.catchUp')}
          </Button>
        </ErrorNotice>
      ) : (
        submit.error && <ErrorNotice error={submit.error} />
      )}
      {values.does === 'decline' ? (
        <TextField
          label={t('appointments.answer.why')}
          value={values.reason}
          onText={(text) => form.set('reason', text)}
          problem={problems.reason}
          maxLength={300}
          required
          autoFocus={autoFocus}
        />
      ) : (
        <div className={classes.when}>
          <DayField
            label={t('appointments.answer.day')}
            value={values.day}
            onText={(text) => form.set('day', text)}
            onLeave={() => form.leave('day')}
            problem={problems.day}
            required
            autoFocus={autoFocus}
          />
          <TextField
            label={t('appointments.answer.clock')}
            value={values.time}
            onText={(text) => form.set('time', text)}
            onLeave={() => {
              const time = parseTime(values.time);
              if (time !== null) form.set('time', time);
              form.leave('time');
            }}
            problem={problems.time}
            maxLength={5}
            required
          />
        </div>
      )}
      <Toolbar>
        <SaveButton busy={submit.busy} label={t(`appointments.answer.send.${values.does}`)} />
        <Button variant="default" onClick={close}>
          {t('shell.actions.cancel')}
        </Button>
        <span className={classes.muted}>{t('appointments.answer.mail')}</span>
      </Toolbar>
    </form>
  );
}
