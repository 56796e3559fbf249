import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPlate } from '../../../shared/domain/plate.ts';
import type { FleetPlateRow } from '../../../shared/ipc/views.ts';
import { formatDay } from '../../lib/dates.ts';
import { formatMileage } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { Badge } from '../../ui/badge.tsx';
import type { Column } from '../../ui/column.ts';
import { DueBadge } from '../../ui/due-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { Plate } from '../../ui/plate.tsx';
import { RowLink } from '../../ui/row-link.tsx';
import { WaitingBadge } from '../../ui/waiting-badge.tsx';
import classes from './fleets.module.css';

const DASH = '–';

/** Columns of the plates of a fleet. */
export function usePlateColumns(query: string): readonly Column<FleetPlateRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: 'plate',
        sort: 'plate',
        header: t('fleets.detail.columns.plate'),
        width: '6.25rem',
        text: (row) => formatPlate(row.plate),
        render: (row) => (
          <RowLink href={`/klanten/${row.customerId}`} title={`${formatPlate(row.plate)}, ${row.holderName}`}>
            <Plate value={row.plate} />
          </RowLink>
        ),
      },
      {
        key: 'car',
        header: t('fleets.detail.columns.car'),
        width: 'minmax(6rem, 1.25fr)',
        text: (row) => row.makeModel,
        render: (row) => <span title={row.makeModel}>{row.makeModel}</span>,
      },
      {
        key: 'holder',
        sort: 'holder',
        header: t('fleets.detail.columns.holder'),
        width: 'minmax(10.5rem, 2fr)',
        text: (row) => row.holderName,
        render: (row) => (
          <span className={classes.name} title={row.holderName} data-stacked={row.offeredUntil !== null || undefined}>
            <span className={classes.nameText}>
              <Highlight text={row.holderName} query={query} />
            </span>
            {row.offeredUntil !== null && (
              <Badge tone="warn" title={t('profile.transfer.badgeTitle')}>
                {t('profile.transfer.badge', { date: formatDay(row.offeredUntil, language) })}
              </Badge>
            )}
            {row.waiting && <WaitingBadge />}
          </span>
        ),
      },
      {
        key: 'status',
        sort: 'status',
        header: t('fleets.detail.columns.status'),
        width: '7.25rem',
        text: (row) => t(`shell.due.${row.status}`),
        render: (row) => <DueBadge status={row.status} />,
      },
      {
        key: 'next',
        header: t('fleets.detail.columns.next'),
        width: 'minmax(9rem, 2fr)',
        wideOnly: true,
        text: (row) => (row.nextDue ? `${formatDay(row.nextDue.dueOn, language)} ${row.nextDue.description}` : ''),
        render: (row) =>
          row.nextDue ? (
            <span title={row.nextDue.description}>
              {formatDay(row.nextDue.dueOn, language)} {row.nextDue.description}
            </span>
          ) : (
            DASH
          ),
      },
      {
        key: 'mileage',
        sort: 'mileage',
        header: t('fleets.detail.columns.mileage'),
        width: '8.5rem',
        align: 'end',
        wideOnly: true,
        text: (row) => (row.mileage === null ? '' : formatMileage(row.mileage, language)),
        render: (row) => (row.mileage === null ? DASH : formatMileage(row.mileage, language)),
      },
      {
        key: 'lastVisit',
        sort: 'lastVisit',
        header: t('fleets.detail.columns.lastVisit'),
        width: '8rem',
        wideOnly: true,
        text: (row) => (row.lastVisitOn ? formatDay(row.lastVisitOn, language) : ''),
        render: (row) => (row.lastVisitOn ? formatDay(row.lastVisitOn, language) : DASH),
      },
    ],
    [t, query, language],
  );
}
