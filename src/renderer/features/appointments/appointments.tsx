import { useTranslation } from 'react-i18next';
import type { AppointmentBoard } from '../../../shared/ipc/appointment-views.ts';
import { useApi } from '../../lib/use-api.ts';
import { LoadError } from '../../ui/load-error.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Section } from '../../ui/section.tsx';
import { AppointmentItem } from './appointment-item.tsx';
import classes from './appointments.module.css';

const PARTS = ['toAnswer', 'proposed', 'planned', 'over'] as const satisfies readonly Exclude<
  keyof AppointmentBoard,
  'left'
>[];

/** Afspraken: what drivers ask for and what was agreed, by what has to be done. */
export function Appointments() {
  const { t } = useTranslation();
  const board = useApi('appointments.list', undefined);

  return (
    <Page layout="scroll">
      <PageHeader title={t('appointments.title')} />
      {board.error && <LoadError thrown={board.error} retry={() => void board.refetch()} />}
      {!board.data && !board.error && <Loading />}
      {board.data &&
        PARTS.map((part) => (
          <Section key={part} title={t(`appointments.${part}`)}>
            {board.data[part].length === 0 ? (
              <p className={classes.muted}>{t(`appointments.none.${part}`)}</p>
            ) : (
              <ul className={classes.list}>
                {board.data[part].map((row) => (
                  <AppointmentItem key={row.appointment.id} row={row} over={part === 'over'} />
                ))}
              </ul>
            )}
            {part !== 'over' && board.data.left[part] > 0 && (
              <p className={classes.muted}>{t('appointments.left', { count: board.data.left[part] })}</p>
            )}
          </Section>
        ))}
    </Page>
  );
}
