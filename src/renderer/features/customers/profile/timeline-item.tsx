import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { TimelineRow } from '../../../../shared/ipc/views.ts';
import { formatMoment } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import { Plate } from '../../../ui/plate.tsx';
import { WaitingBadge } from '../../../ui/waiting-badge.tsx';
import { eventText } from './event-text.ts';
import classes from './timeline.module.css';

interface TimelineItemProps {
  readonly row: TimelineRow;
}

/** One line of the timeline: what, about which car, who, and when. */
export function TimelineItem({ row }: TimelineItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={classes.item}>
      <p className={classes.what}>{eventText(row, t)}</p>
      {(row.plate !== null || row.holder) && (
        <p className={classes.about}>
          {row.plate !== null && <Plate value={row.plate} />}
          {row.holder && (
            <span>
              {t('timeline.at')} <Link href={`/klanten/${row.holder.id}`}>{row.holder.name}</Link>
            </span>
          )}
        </p>
      )}
      <p className={classes.who}>
        <time dateTime={row.at}>{formatMoment(row.at, language)}</time>
        {row.actor !== '' && <span>{row.actor}</span>}
        {row.waiting && <WaitingBadge />}
      </p>
    </li>
  );
}
