import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPhone } from '../../../../shared/domain/phone.ts';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import type { CustomerListRow } from '../../../../shared/ipc/views.ts';
import type { Column } from '../../../ui/column.ts';
import { Highlight, HighlightCharacters } from '../../../ui/highlight.tsx';
import { CustomerNameCell } from './customer-name-cell.tsx';
import { PlatesCell } from './plates-cell.tsx';

/** Columns of the customer list; the field that the search was found in is marked. */
export function useCustomerColumns(query: string): readonly Column<CustomerListRow>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        key: 'name',
        sort: 'name',
        header: t('customers.columns.name'),
        width: 'minmax(12rem, 3fr)',
        text: (row) => row.name,
        render: (row) => <CustomerNameCell row={row} query={query} />,
      },
      {
        key: 'plates',
        header: t('customers.columns.plates'),
        width: 'minmax(10rem, 2fr)',
        text: (row) => row.plates.map(formatPlate).join(', '),
        render: (row) => <PlatesCell plates={row.plates} matched={row.matchedPlate} />,
      },
      {
        key: 'city',
        sort: 'city',
        header: t('customers.columns.city'),
        width: 'minmax(6rem, 1fr)',
        wideOnly: true,
        text: (row) => row.city,
        render: (row) => <span title={row.city}>{row.city}</span>,
      },
      {
        key: 'phone',
        header: t('customers.columns.contact'),
        width: '8.5rem',
        text: (row) => formatPhone(row.phone),
        render: (row) => (
          <HighlightCharacters text={formatPhone(row.phone)} query={row.match === 'phone' ? query : ''} />
        ),
      },
      {
        key: 'email',
        header: t('customers.columns.email'),
        width: 'minmax(8rem, 2fr)',
        wideOnly: true,
        text: (row) => row.email,
        render: (row) => (
          <span title={row.email}>
            <Highlight text={row.email} query={row.match === 'email' ? query : ''} />
          </span>
        ),
      },
      {
        key: 'fleet',
        header: t('customers.columns.fleet'),
        width: 'minmax(6rem, 1.5fr)',
        wideOnly: true,
        text: (row) => row.fleetNames.join(', '),
        render: (row) => (
          <span title={row.fleetNames.join(', ')}>
            <Highlight text={row.fleetNames.join(', ')} query={row.match === 'fleet' ? query : ''} />
          </span>
        ),
      },
    ],
    [t, query],
  );
}
