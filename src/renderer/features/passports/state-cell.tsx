import { useTranslation } from 'react-i18next';
import type { PassportListRow } from '../../../shared/ipc/views.ts';
import { WaitingBadge } from '../../ui/waiting-badge.tsx';

interface StateCellProps {
  readonly row: PassportListRow;
}

/** State of an AutoPaspoort; a waiting one says that first, since its invitation has not gone out. */
export function StateCell({ row }: StateCellProps) {
  const { t } = useTranslation();
  return row.waiting ? <WaitingBadge /> : t(`shell.state.${row.state}`);
}
