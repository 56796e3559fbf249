import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SessionState } from '../../shared/ipc/views.ts';
import { loadCode } from '../lib/load-code.ts';
import { useApi } from '../lib/use-api.ts';
import { useDialogs } from '../stores/dialogs.ts';
import { useLists } from '../stores/lists.ts';
import { CustomerSearch } from '../ui/customer-search.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Loading } from '../ui/loading.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Nav } from './nav.tsx';
import { RecoveryNotice } from './recovery-notice.tsx';
import { preloadScreens, Screens } from './router.tsx';
import classes from './shell.module.css';
import { StatusStrip } from './status-strip.tsx';
import { Today } from './today.tsx';
import { useRecentCustomers } from './use-recent-customers.ts';

const LinkQuestion = lazy(async () => ({
  default: (await loadCode(() => import('../features/links/link-question.tsx'))).LinkQuestion,
}));

interface ShellProps {
  readonly session: SessionState;
}

/** The frame around every screen: menu, search, state of sending. */
export function Shell({ session }: ShellProps) {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const { data: link } = useApi('links.pending', undefined);
  useEffect(() => preloadScreens(), []);
  useRecentCustomers(location);
  // These screens have a search box of their own.
  const ownSearch = location === '/' || location === '/klanten';

  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={() => document.getElementById('inhoud')?.focus()}>
        {t('shell.nav.skip')}
      </button>
      {link?.customerId && (
        <Suspense>
          <LinkQuestion key={link.customerId} customerId={link.customerId} />
        </Suspense>
      )}
      <aside className={classes.side} aria-label={t('shell.nav.side')}>
        <div className={classes.brand}>
          <span className={classes.mark} aria-hidden="true">
            iG
          </span>
          <span className={classes.brandText}>
            <span className={classes.product}>{t('shell.app')}</span>
            <span className={classes.garage} title={session.garageName ?? ''}>
              {session.garageName}
            </span>
          </span>
        </div>
        <Nav />
        <p className={classes.staff} title={session.staffName ?? ''}>
          {session.staffName}
        </p>
      </aside>
      <header className={classes.header}>
        <div className={classes.search}>
          {ownSearch ? (
            <Today />
          ) : (
            <CustomerSearch
              onCustomer={(id) => navigate(`/klanten/${id}`)}
              onFleet={(id) => navigate(`/wagenparken/${id}`)}
              onNewCustomer={() => navigate('/klanten/nieuw')}
              onAway={(text) => useDialogs.getState().showAway(text)}
              onList={(text) => {
                useLists.getState().setQuery('customers', text);
                navigate('/klanten');
              }}
            />
          )}
        </div>
        <StatusStrip />
      </header>
      <main id="inhoud" tabIndex={-1} className={classes.main}>
        {session.recovery && <RecoveryNotice recovery={session.recovery} />}
        <ErrorBoundary key={location}>
          <Suspense fallback={<Loading />}>
            <Screens />
          </Suspense>
        </ErrorBoundary>
      </main>
      <LiveRegion />
      <Toasts />
    </div>
  );
}
