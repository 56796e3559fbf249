import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useApi } from '../lib/use-api.ts';
import classes from './nav.module.css';
import { isWithin, SCREENS } from './screens.ts';

/** The main menu, with the numbers of requests to answer and of changes that wait or need checking. */
export function Nav() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { data: appointments } = useApi('appointments.count', undefined);
  const { data: sync } = useApi('sync.status', undefined);
  const attention = sync?.attention ?? 0;
  const toAnswer = appointments?.toAnswer ?? 0;
  const waiting = sync?.waiting ?? 0;

  return (
    <nav className={classes.nav} aria-label={t('shell.nav.label')}>
      <ul>
        {SCREENS.map(({ href, name, icon: Icon }, index) => (
          <li key={href}>
            <Link
              href={href}
              className={classes.link}
              aria-current={isWithin(location, href) ? 'page' : undefined}
              title={`${t(`shell.nav.${name}`)} (Alt+${index + 1})`}
              aria-keyshortcuts={`Alt+${index + 1}`}
            >
              <Icon size={20} stroke={1.7} aria-hidden="true" className={classes.icon} />
              <span className={classes.label}>{t(`shell.nav.${name}`)}</span>
              {name === 'appointments' && toAnswer > 0 && (
                <span className={classes.count}>
                  <span aria-hidden="true">{toAnswer}</span>
                  <span className={classes.hidden}>{t('shell.nav.toAnswer', { count: toAnswer })}</span>
                </span>
              )}
              {name === 'sync' && (attention > 0 || waiting > 0) && (
                <span className={classes.count} data-attention={attention > 0 || undefined}>
                  <span aria-hidden="true">{attention > 0 ? attention : waiting}</span>
                  <span className={classes.hidden}>
                    {attention > 0
                      ? t('shell.nav.attention', { count: attention })
                      : t('shell.nav.waiting', { count: waiting })}
                  </span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
