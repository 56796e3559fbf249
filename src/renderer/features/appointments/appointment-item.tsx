import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { AppointmentState } from '../../../shared/domain/appointment.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import type { AppointmentRow } from '../../../shared/ipc/appointment-views.ts';
import { callApi } from '../../lib/api.ts';
import { settleCorrection } from '../../lib/settle-correction.ts';
import { toast } from '../../lib/toast.ts';
import { useCarriedFocus } from '../../lib/use-carried-focus.ts';
import { useDraftForm } from '../../lib/use-draft-form.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { draftKeys, useDrafts } from '../../stores/drafts.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Plate } from '../../ui/plate.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { WaitingBadge } from '../../ui/waiting-badge.tsx';
import { type AnswerDraft, answerOf, caughtUp, isTyped, newAnswer, validateAnswer } from './answer-draft.ts';
import { AnswerForm } from './answer-form.tsx';
import { AppointmentFacts } from './appointment-facts.tsx';
import classes from './appointments.module.css';

interface AppointmentItemProps {
  readonly row: AppointmentRow;
  /** Nothing can be done about it any more. */
  readonly over: boolean;
}

const TONE: Record<AppointmentState, Tone> = {
  requested: 'warn',
  proposed: 'info',
  confirmed: 'good',
  declined: 'calm',
  cancelled: 'calm',
};

/** What can be answered in each state, the likeliest first. */
const ANSWERS = {
  requested: [
    { does: 'accept', label: 'accept' },
    { does: 'propose', label: 'propose' },
    { does: 'decline', label: 'decline' },
  ],
  proposed: [
    { does: 'accept', label: 'agree' },
    { does: 'propose', label: 'propose' },
    { does: 'decline', label: 'decline' },
  ],
  confirmed: [
    { does: 'propose', label: 'propose' },
    { does: 'decline', label: 'callOff' },
  ],
  declined: [],
  cancelled: [],
} as const;

/** One appointment: whose, what for and when, and the answer of the garage. */
export function AppointmentItem({ row, over }: AppointmentItemProps) {
  const { t } = useTranslation();
  const { appointment, customerId, customerName, makeModel, plate } = row;
  const key = draftKeys.appointment(appointment.id);
  const fresh = newAnswer(appointment);
  const form = useDraftForm<AnswerDraft>(key, fresh, validateAnswer);
  const start = useDrafts((state) => state.starts[key] as AnswerDraft | undefined) ?? fresh;
  const begin = useDrafts((state) => state.begin);
  const submit = useSubmit();
  const shownPlate = formatPlate(plate);
  const [pressed, setPressed] = useState(false);
  const item = useCarriedFocus<HTMLElement>(appointment.id);
  const place = useReturnFocus<HTMLDivElement>(form.dirty);
  const changed = form.values.round !== appointment.round;

  const send = () => {
    const answer = answerOf(form.values);
    void submit.run(
      () => callApi('appointments.answer', { id: appointment.id, round: form.values.round, answer }),
      () => {
        settleCorrection(key);
        form.discard();
        toast(t(`appointments.done.${answer.does}`, { plate: shownPlate }));
      },
    );
  };
  const close = () => {
    submit.clear();
    form.discard();
  };
  const catchUp = () => {
    submit.clear();
    form.patch(caughtUp(form.values, start, fresh));
    begin(key, fresh);
  };

  return (
    <li>
      <article ref={item} tabIndex={-1} className={classes.item} aria-label={`${shownPlate} ${customerName}`}>
        <div className={classes.head}>
          <Plate value={plate} />
          {customerId === null ? null : (
            <Link href={`/klanten/${customerId}`} className={classes.who} title={customerName}>
              {customerName}
            </Link>
          )}
          <span className={classes.car} title={makeModel}>
            {makeModel}
          </span>
          <span className={classes.kind}>{t(`appointments.kind.${appointment.kind}`)}</span>
          <Badge tone={TONE[appointment.state]}>{t(`appointments.state.${appointment.state}`)}</Badge>
          {row.waiting && <WaitingBadge />}
        </div>
        <AppointmentFacts appointment={appointment} phone={row.phone} />
        {!over && (
          <div ref={place}>
            {form.dirty ? (
              <AnswerForm
                form={form}
                submit={submit}
                label={`${t(`appointments.answer.${form.values.does}`)} ${shownPlate}`}
                autoFocus={pressed}
                typed={isTyped(form.values, start)}
                catchUp={changed ? catchUp : null}
                send={send}
                close={close}
              />
            ) : (
              <Toolbar>
                {ANSWERS[appointment.state].map(({ does, label }, index) => (
                  <Button
                    key={does}
                    size="xs"
                    variant={index === 0 && does === 'accept' ? 'filled' : 'default'}
                    {...(does === 'accept' ? { color: 'groen' } : {})}
                    onClick={() => {
                      setPressed(true);
                      begin(key, fresh);
                      form.patch({ does });
                    }}
                  >
                    {t(`appointments.answer.${label}`)}
                  </Button>
                ))}
              </Toolbar>
            )}
          </div>
        )}
      </article>
    </li>
  );
}
