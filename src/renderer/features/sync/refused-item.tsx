import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutboxRow } from '../../../shared/ipc/views.ts';
import { callApi } from '../../lib/api.ts';
import { formatMoment } from '../../lib/dates.ts';
import { errorTextKey, errorWayKey } from '../../lib/error-text.ts';
import { toast } from '../../lib/toast.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ConfirmInline } from '../../ui/confirm-inline.tsx';
import { ConflictTable } from '../../ui/conflict-table.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { commandNameKey } from './command-name.ts';
import { resendMine } from './conflict-answer.ts';
import { RefusedActions } from './refused-actions.tsx';
import classes from './sync.module.css';

interface RefusedItemProps {
  readonly row: OutboxRow;
  /** The refused change that this one builds on, when there is one. */
  readonly root: OutboxRow | null;
  /** Refused changes that build on this one. */
  readonly dependants: readonly OutboxRow[];
}

/** One refused change: what, why, and what can be done about it. */
export function RefusedItem({ row, root, dependants }: RefusedItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const id = useId();
  const [asking, setAsking] = useState(false);
  const submit = useSubmit();
  const refusal = row.refusal ?? { code: 'internal_error' as const };
  const resend = resendMine(row);
  const also = dependants.map(({ type, subject }) => `${t(commandNameKey(type))} (${subject})`).join(', ');

  const discard = (message: string) =>
    void submit.run(
      () => callApi('sync.discard', { commandId: row.commandId }),
      () => toast(message),
    );
  const useMine =
    resend &&
    (() =>
      void submit.run(
        async () => {
          const answer = await resend();
          return answer.ok ? callApi('sync.discard', { commandId: row.commandId }) : answer;
        },
        () => toast(t('sync.conflict.useMineSaved')),
      ));

  return (
    <li className={classes.item} aria-labelledby={id}>
      <div className={classes.itemHead}>
        <h3 id={id}>
          {t(commandNameKey(row.type))}: {row.subject}
        </h3>
        <span className={classes.muted}>{formatMoment(row.at, language)}</span>
      </div>
      <div>
        <p>
          <strong>{t(errorTextKey(refusal))}</strong> {t(errorWayKey(refusal))}
        </p>
        {root && <p>{t('sync.because', { what: `${t(commandNameKey(root.type))}, ${root.subject}` })}</p>}
      </div>
      {resend && <ConflictTable conflicts={refusal.conflicts ?? []} />}
      {submit.error && <ErrorNotice error={submit.error} />}
      {asking ? (
        <ConfirmInline
          question={t('sync.discardAsk')}
          consequence={
            also === '' ? t('sync.discardWhat') : `${t('sync.discardWhat')} ${t('sync.discardAlso', { what: also })}`
          }
          confirmLabel={t('sync.discard')}
          busy={submit.busy}
          onConfirm={() => discard(t('sync.discarded'))}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <RefusedActions row={row} busy={submit.busy} useMine={useMine} askDiscard={() => setAsking(true)} />
      )}
    </li>
  );
}
