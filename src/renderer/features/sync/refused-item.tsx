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
import { changeInSentence, changeTitle } from './change-words.ts';
import { commandNameKey } from './command-name.ts';
import { isFieldConflict } from './conflict-answer.ts';
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
  const inConflict = isFieldConflict(row);
  const also = dependants.map(({ type, subject }) => changeInSentence(t(commandNameKey(type)), subject)).join(', ');

  const what = t(inConflict ? 'sync.conflict.keepTheirsWhat' : 'sync.discardWhat');
  const choose = (choice: 'mine' | 'theirs', message: string) =>
    void submit.run(
      () => callApi('sync.settleConflict', { commandId: row.commandId, choice }),
      () => toast(message),
    );
  const discard = () =>
    void submit.run(
      () => callApi('sync.discard', { commandId: row.commandId }),
      () => toast(t('sync.discarded')),
    );

  return (
    <li className={classes.item} aria-labelledby={id}>
      <div className={classes.itemHead}>
        <h3 id={id}>{changeTitle(t(commandNameKey(row.type)), row.subject)}</h3>
        <span className={classes.muted}>{formatMoment(row.at, language)}</span>
      </div>
      <div>
        <p>
          <strong>{t(errorTextKey(refusal))}</strong> {t(errorWayKey(refusal))}
        </p>
        {root && <p>{t('sync.because', { what: changeInSentence(t(commandNameKey(root.type)), root.subject) })}</p>}
      </div>
      {inConflict && <ConflictTable conflicts={refusal.conflicts ?? []} />}
      {submit.error && <ErrorNotice error={submit.error} />}
      {asking ? (
        <ConfirmInline
          question={t('sync.discardAsk')}
          consequence={also === '' ? what : `${what} ${t('sync.discardAlso', { what: also })}`}
          confirmLabel={t('sync.discard')}
          busy={submit.busy}
          onConfirm={inConflict ? () => choose('theirs', t('sync.conflict.keptTheirs')) : discard}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <RefusedActions
          row={row}
          busy={submit.busy}
          useMine={inConflict ? () => choose('mine', t('sync.conflict.useMineSaved')) : null}
          askDiscard={() => setAsking(true)}
        />
      )}
    </li>
  );
}
