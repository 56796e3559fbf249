import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPlate } from '../../../shared/domain/plate.ts';
import type { PassportListRow } from '../../../shared/ipc/views.ts';
import { formatDay } from '../../lib/dates.ts';
import { useLanguage } from '../../lib/use-language.ts';
import type { Column } from '../../ui/column.ts';
import { DueBadge } from '../../ui/due-badge.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { Plate } from '../../ui/plate.tsx';
import { RowLink } from '../../ui/row-link.tsx';
import { HolderCell } from './holder-cell.tsx';

/** Columns of the list of AutoPaspoorten. */
export function usePassportColumns(query: string): readonly Column<PassportListRow>[] {
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(
    () => [
      {
        key: 'plate',
        sort: 'plate',
        header: t('passports.columns.plate'),
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
        header: t('passports.columns.car'),
        width: 'minmax(7rem, 2fr)',
        text: (row) => row.makeModel,
        render: (row) => (
          <span title={row.makeModel}>
            <Highlight text={row.makeModel} query={query} />
          </span>
        ),
      },
      {
        key: 'holder',
        sort: 'holder',
        header: t('passports.columns.holder'),
        width: 'minmax(8rem, 2.5fr)',
        text: (row) => row.holderName,
        render: (row) => <HolderCell row={row} query={query} />,
      },
      {
        key: 'role',
        header: t('passports.columns.role'),
        width: '5.5rem',
        wideOnly: true,
        text: (row) => t(`shell.role.${row.role}`),
        render: (row) => t(`shell.role.${row.role}`),
      },
      {
        key: 'state',
        header: t('passports.columns.state'),
        width: '7rem',
        text: (row) => t(`shell.state.${row.state}`),
        render: (row) => t(`shell.state.${row.state}`),
      },
      {
        key: 'fleet',
        header: t('passports.columns.fleet'),
        width: 'minmax(6rem, 2fr)',
        wideOnly: true,
        text: (row) => row.fleetName ?? '',
        render: (row) => <span title={row.fleetName ?? ''}>{row.fleetName}</span>,
      },
      {
        key: 'apk',
        sort: 'apk',
        header: t('passports.columns.apk'),
        width: '6rem',
        wideOnly: true,
        text: (row) => (row.apkExpiresOn ? formatDay(row.apkExpiresOn, language) : ''),
        render: (row) => (row.apkExpiresOn ? formatDay(row.apkExpiresOn, language) : '–'),
      },
      {
        key: 'status',
        sort: 'status',
        header: t('passports.columns.status'),
        width: '7.25rem',
        text: (row) => t(`shell.due.${row.status}`),
        render: (row) => <DueBadge status={row.status} />,
      },
    ],
    [t, query, language],
  );
}
