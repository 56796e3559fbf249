import { IconCar, IconHistory, IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FleetHit, SearchAnswer } from '../../shared/ipc/views.ts';
import { beginNewCustomer } from '../lib/begin-new-customer.ts';
import { useApi } from '../lib/use-api.ts';
import { useAnnouncer } from '../stores/announcer.ts';
import { CustomerHit } from './customer-hit.tsx';
import classes from './customer-search.module.css';
import { Highlight } from './highlight.tsx';
import { SuggestBox } from './suggest-box.tsx';
import type { Suggestion } from './suggestion.ts';

const NEW_CUSTOMER = 'new';
const LIST = 'list';
const AWAY = 'away';
/** A shorter text is the beginning of too many names. */
const LEAST_AWAY = 2;
const FLEET = 'fleet:';
const HITS = 8;

interface CustomerSearchProps {
  readonly onCustomer: (id: string) => void;
  readonly onNewCustomer: () => void;
  /** Opens a fleet; left out where only a customer will do. */
  readonly onFleet?: (id: string) => void;
  /** Leads to the whole list with the same search text; left out where the list would leave the task. */
  readonly onList?: (text: string) => void;
  /** Looks among those who left the desks; left out where the answer would leave the task. */
  readonly onAway?: (text: string) => void;
  readonly size?: 'sm' | 'lg';
  readonly label?: string;
  readonly autoFocus?: boolean;
  /** The results stand in the page; before anything is typed they are the customers who were opened last. */
  readonly steady?: boolean;
}

/** Finds a customer by plate, name, phone, e-mail or fleet while typing, or begins a new one with what was typed. */
export function CustomerSearch(props: CustomerSearchProps) {
  const {
    onCustomer,
    onNewCustomer,
    onFleet,
    onList,
    onAway,
    size = 'sm',
    label,
    autoFocus = false,
    steady = false,
  } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const query = text.trim();
  const asked = query !== '' || steady;
  const { data, isPlaceholderData } = useApi(
    'search.find',
    { query, limit: HITS },
    { enabled: asked, keepPrevious: true },
  );
  const found = asked && data ? data : NOTHING;
  const current = data !== undefined && !isPlaceholderData;
  const [fleets, list, away] = [onFleet !== undefined, onList !== undefined, onAway !== undefined];
  const count = found.customers.length + (fleets ? found.fleets.length : 0);
  const results = useMemo(() => suggestionsOf(found, { fleets, list, away }), [found, fleets, list, away]);

  useAnnouncedCount(current && query !== '' ? count : null);

  const pick = (key: string) => {
    setText('');
    if (key === NEW_CUSTOMER) {
      void beginNewCustomer(query).then(onNewCustomer);
    } else if (key === LIST) onList?.(query);
    else if (key === AWAY) onAway?.(query);
    else if (key.startsWith(FLEET)) onFleet?.(key.slice(FLEET.length));
    else onCustomer(key);
  };

  const nothing = query === '' ? t('shell.search.noRecent') : t('shell.search.results', { count: 0 });

  return (
    <SuggestBox
      input={{
        'aria-label': label ?? t('shell.search.label'),
        placeholder: t('shell.search.placeholder'),
        size,
        autoFocus,
        leftSection: <IconSearch size={size === 'lg' ? 20 : 16} aria-hidden="true" />,
      }}
      listLabel={query === '' ? t('shell.search.recent') : t('shell.search.list')}
      text={text}
      onText={setText}
      suggestions={results}
      current={current}
      nothing={current && count === 0 ? nothing : null}
      onPick={pick}
      steady={steady}
    />
  );
}

const NOTHING: SearchAnswer = { query: '', customers: [], hasMore: false, fleets: [] };

interface Offered {
  readonly fleets: boolean;
  readonly list: boolean;
  readonly away: boolean;
}

/**
 * What can be picked, as the answer was asked: until the next answer is there nothing of it changes, so that a keystroke
 * draws the list once.
 */
function suggestionsOf({ query, customers, fleets, hasMore }: SearchAnswer, offered: Offered): readonly Suggestion[] {
  const hits = customers.map((row) => ({ key: row.id, content: <CustomerHit row={row} query={query} /> }));
  const fleetHits = fleets.map((fleet) => ({
    key: `${FLEET}${fleet.id}`,
    content: <FleetLine fleet={fleet} query={query} />,
  }));
  return [
    ...hits,
    ...(offered.fleets ? fleetHits : []),
    ...(hasMore && offered.list ? [{ key: LIST, content: <MoreLine /> }] : []),
    ...(query === '' ? [] : [{ key: NEW_CUSTOMER, content: <NewCustomerLine query={query} /> }]),
    ...(offered.away && customers.length === 0 && query.length >= LEAST_AWAY
      ? [{ key: AWAY, content: <AwayLine /> }]
      : []),
  ];
}

function MoreLine() {
  const { t } = useTranslation();
  return <span className={classes.more}>{t('shell.search.more')}</span>;
}

function AwayLine() {
  const { t } = useTranslation();
  return (
    <span className={classes.create}>
      <IconHistory size={16} aria-hidden="true" />
      {t('shell.search.away.offer')}
    </span>
  );
}

function NewCustomerLine({ query }: { readonly query: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.create}>
      <IconPlus size={16} aria-hidden="true" />
      {t('shell.search.newCustomerWith', { text: query })}
    </span>
  );
}

interface FleetLineProps {
  readonly fleet: FleetHit;
  readonly query: string;
}

function FleetLine({ fleet, query }: FleetLineProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.hit}>
      <IconCar size={18} aria-hidden="true" />
      <span className={classes.hitMain}>
        <span className={classes.hitName} title={fleet.name}>
          <Highlight text={fleet.name} query={query} />
        </span>
        <span className={classes.hitDetail}>{fleet.customerName}</span>
      </span>
      <span className={classes.hitMatch}>{t('shell.search.match.fleet')}</span>
    </span>
  );
}

function useAnnouncedCount(count: number | null): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (count !== null) useAnnouncer.getState().announce(t('shell.search.results', { count }));
  }, [count, t]);
}
