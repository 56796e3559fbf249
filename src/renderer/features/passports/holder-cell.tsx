import type { PassportListRow } from '../../../shared/ipc/views.ts';
import { Highlight } from '../../ui/highlight.tsx';
import { WaitingBadge } from '../../ui/waiting-badge.tsx';
import classes from './passports.module.css';

interface HolderCellProps {
  readonly row: PassportListRow;
  readonly query: string;
}

/** Who holds the AutoPaspoort, and whether it still waits to be sent. */
export function HolderCell({ row, query }: HolderCellProps) {
  return (
    <span className={classes.holder}>
      <span className={classes.name} title={row.holderName}>
        <Highlight text={row.holderName} query={query} />
      </span>
      {row.waiting && <WaitingBadge />}
    </span>
  );
}
