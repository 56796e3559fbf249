import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useApi } from '../../lib/use-api.ts';
import { useDialogs } from '../../stores/dialogs.ts';
import { useLists } from '../../stores/lists.ts';
import { CustomerSearch } from '../../ui/customer-search.tsx';
import { LoadError } from '../../ui/load-error.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CountTiles } from './count-tiles.tsx';
import { DraftList } from './draft-list.tsx';
import { DueList } from './due-list.tsx';
import classes from './home.module.css';
import { SendingPanel } from './sending-panel.tsx';

/** Start: find a customer at once, and see what needs attention. */
export function Home() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const overview = useApi('home.overview', undefined);

  return (
    <Page layout="scroll">
      <PageHeader title={t('home.title')} ownFocus />
      <div className={classes.find}>
        <div className={classes.search}>
          <CustomerSearch
            autoFocus
            size="lg"
            onCustomer={(id) => navigate(`/klanten/${id}`)}
            onFleet={(id) => navigate(`/wagenparken/${id}`)}
            onNewCustomer={() => navigate('/klanten/nieuw')}
            onAway={(text) => useDialogs.getState().showAway(text)}
            onList={(text) => {
              useLists.getState().setQuery('customers', text);
              navigate('/klanten');
            }}
          />
        </div>
        <Button
          size="lg"
          variant="default"
          className={classes.newCustomer ?? ''}
          leftSection={<IconUserPlus size={20} aria-hidden="true" />}
          onClick={() => navigate('/klanten/nieuw')}
        >
          {t('home.newCustomer')}
        </Button>
      </div>
      <CountTiles overview={overview.data} />
      <div className={classes.columns}>
        {overview.error ? (
          <LoadError thrown={overview.error} retry={() => void overview.refetch()} />
        ) : (
          <DueList overview={overview.data} />
        )}
        <div className={classes.side}>
          <DraftList />
          <SendingPanel />
        </div>
      </div>
    </Page>
  );
}
