import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../../shared/domain/phone.ts';
import { formatPlate } from '../../../shared/domain/plate.ts';
import type { WorkRow } from '../../../shared/ipc/work-views.ts';
import { formatDay, type Language } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/use-language.ts';
import type { Column } from '../../ui/column.ts';
import { DueBadge } from '../../ui/due-badge.tsx';
import { Highlight, HighlightCharacters } from '../../ui/highlight.tsx';
import { Plate } from '../../ui/plate.tsx';
import { RowLink } from '../../ui/row-link.tsx';
import { WaitingBadge } from '../../ui/waiting-badge.tsx';
import classes from './worklist.module.css';

/** All that a car is due for, each with its day from the second on: the first has a column of its own. */
function workText({ items }: WorkRow, language: Language): string {
  return items
    .map(({ description, dueOn }, place) =>
      place === 0 ? description : `${description} ${formatDay(dueOn, language)}`,
    )
    .join(', ');
}

/** Columns of the worklist. */
export function useWorkColumns(query: string): readonly Column<WorkRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => {
    const day = ({ items: [first] }: WorkRow) => (first ? formatDay(first.dueOn, language) : '');
    return [
      {
        key: 'plate',
        sort: 'plate',
        header: t('work.columns.plate'),
        width: '6.25rem',
        text: (row) => formatPlate(row.plate),
        render: (row) => (
          <RowLink href={`/klanten/${row.customerId}`} title={`${formatPlate(row.plate)}, ${row.holderName}`}>
            <Plate value={row.plate} />
          </RowLink>
        ),
      },
      {
        key: 'due',
        sort: 'due',
        header: t('work.columns.due'),
        width: '6rem',
        text: day,
        render: day,
      },
      {
        key: 'status',
        header: t('work.columns.status'),
        width: '7.25rem',
        text: ({ items: [first] }) => (first ? t(`shell.due.${first.status}`) : ''),
        render: ({ items: [first] }) => first && <DueBadge status={first.status} />,
      },
      {
        key: 'what',
        header: t('work.columns.what'),
        width: 'minmax(8rem, 3fr)',
        text: (row) => workText(row, language),
        render: (row) => <span title={workText(row, language)}>{workText(row, language)}</span>,
      },
      {
        key: 'holder',
        sort: 'holder',
        header: t('work.columns.holder'),
        width: 'minmax(8rem, 2.5fr)',
        text: (row) => row.holderName,
        render: (row) => (
          <span className={classes.holder}>
            <span className={classes.name} title={row.holderName}>
              <Highlight text={row.holderName} query={query} />
            </span>
            {row.waiting && <WaitingBadge />}
          </span>
        ),
      },
      {
        key: 'phone',
        header: t('work.columns.phone'),
        width: '8.5rem',
        text: (row) => formatPhone(row.phone),
        render: (row) => <HighlightCharacters text={formatPhone(row.phone)} query={query} />,
      },
      {
        key: 'car',
        header: t('work.columns.car'),
        width: 'minmax(7rem, 2fr)',
        wideOnly: true,
        text: (row) => row.makeModel,
        render: (row) => <span title={row.makeModel}>{row.makeModel}</span>,
      },
      {
        key: 'fleet',
        header: t('work.columns.fleet'),
        width: 'minmax(6rem, 2fr)',
        wideOnly: 'widest',
        text: (row) => row.fleetName ?? '',
        render: (row) => <span title={row.fleetName ?? ''}>{row.fleetName}</span>,
      },
    ];
  }, [t, query, language]);
}
