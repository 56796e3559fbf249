import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { NO_FILTER } from '../../../shared/desk/list-choice.ts';
import type { HomeOverview } from '../../../shared/ipc/views.ts';
import { formatDay } from '../../lib/dates.ts';
import { formatNumber } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useListChoice } from '../../lib/use-list-choice.ts';
import { DueBadge } from '../../ui/due-badge.tsx';
import { Plate } from '../../ui/plate.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './home.module.css';

interface DueListProps {
  readonly overview: HomeOverview | undefined;
}

/** Cars whose APK is past or nearly so: whom to call today. */
export function DueList({ overview }: DueListProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [, choose] = useListChoice('work');
  const openWork = (due: 'overdue' | 'in30') => {
    choose({ filter: { ...NO_FILTER, due, work: 'apk' } });
    navigate('/onderhoud');
  };
  const summary = overview && (
    <span className={classes.dueCounts}>
      <Button size="compact-sm" variant="subtle" onClick={() => openWork('overdue')}>
        {t('home.dueOverdue', { total: formatNumber(overview.apkOverdue, language) })}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => openWork('in30')}>
        {t('home.dueSoon', { total: formatNumber(overview.apkSoon, language) })}
      </Button>
    </span>
  );
  return (
    <Section title={t('home.due')} actions={summary}>
      {overview?.due.length === 0 && <p className={classes.muted}>{t('home.dueNone')}</p>}
      <ul className={classes.dueList}>
        {overview?.due.map((row) => (
          <li key={row.vehicleId}>
            <Link href={`/klanten/${row.customerId}`} className={classes.due}>
              <Plate value={row.plate} size="md" />
              <span className={classes.dueWho} title={row.customerName}>
                {row.customerName}
              </span>
              <span className={classes.dueCar} title={row.makeModel}>
                {row.makeModel}
              </span>
              <span className={classes.dueDay}>{formatDay(row.dueOn, language)}</span>
              <span className={classes.dueStatus}>
                <DueBadge status={row.status} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <Link href="/onderhoud">{t('home.dueAll')}</Link>
    </Section>
  );
}
