import { IconBuilding, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomerListRow } from '../../../../shared/ipc/views.ts';
import { Highlight } from '../../../ui/highlight.tsx';
import { RowLink } from '../../../ui/row-link.tsx';
import { WaitingBadge } from '../../../ui/waiting-badge.tsx';
import classes from './customers.module.css';

interface CustomerNameCellProps {
  readonly row: CustomerListRow;
  readonly query: string;
}

/** Name of a customer, with the sign of a person or a company. */
export function CustomerNameCell({ row, query }: CustomerNameCellProps) {
  const { t } = useTranslation();
  const Icon = row.kind === 'business' ? IconBuilding : IconUser;
  return (
    <span className={classes.name}>
      <Icon size={16} stroke={1.7} className={classes.kind} aria-label={t(`shell.kind.${row.kind}`)} role="img" />
      <span className={classes.nameText}>
        <RowLink href={`/klanten/${row.id}`} title={row.name}>
          <Highlight text={row.name} query={row.match === 'name' ? query : ''} />
        </RowLink>
      </span>
      {row.contactName !== '' && row.match === 'name' && (
        <span className={classes.contact} title={row.contactName}>
          <Highlight text={row.contactName} query={query} />
        </span>
      )}
      {row.waiting && <WaitingBadge />}
    </span>
  );
}
