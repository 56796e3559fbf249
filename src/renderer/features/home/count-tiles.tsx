import { IconAddressBook, IconCalendarEvent, IconCar, IconId } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { HomeOverview } from '../../../shared/ipc/views.ts';
import { formatNumber } from '../../lib/format.ts';
import { useLanguage } from '../../lib/use-language.ts';
import classes from './home.module.css';

const TILES = [
  { name: 'fleets', href: '/wagenparken', icon: IconCar },
  { name: 'customers', href: '/klanten', icon: IconAddressBook },
  { name: 'passports', href: '/autopaspoorten', icon: IconId },
  { name: 'appointments', href: '/afspraken', icon: IconCalendarEvent },
] as const;

interface CountTilesProps {
  readonly overview: HomeOverview | undefined;
}

/** How much the garage has of everything, and how many drivers wait for an answer; each number is the way to its list. */
export function CountTiles({ overview }: CountTilesProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-label={t('home.counts')} className={classes.tiles}>
      {TILES.map(({ name, href, icon: Icon }) => (
        <Link key={name} href={href} className={classes.tile}>
          <Icon size={28} stroke={1.5} aria-hidden="true" className={classes.tileIcon} />
          <span className={classes.tileText}>
            <span className={classes.tileName}>{t(`shell.nav.${name}`)}</span>
            {name === 'fleets' && <span className={classes.tileHint}>{t('home.fleetsText')}</span>}
            {name === 'appointments' && <span className={classes.tileHint}>{t('appointments.homeHint')}</span>}
          </span>
          <span className={classes.tileCount}>{overview ? formatNumber(overview[name], language) : '\u00a0'}</span>
        </Link>
      ))}
    </section>
  );
}
