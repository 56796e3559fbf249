import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginNewCustomer } from '../lib/begin-new-customer.ts';
import { useApi } from '../lib/use-api.ts';
import { useAnnouncer } from '../stores/announcer.ts';
import { CustomerHit } from './customer-hit.tsx';
import classes from './customer-search.module.css';
import { SuggestBox } from './suggest-box.tsx';

const NEW_CUSTOMER = 'new';
const LIST = 'list';
const HITS = 8;

interface CustomerSearchProps {
  readonly onCustomer: (id: string) => void;
  readonly onNewCustomer: () => void;
  /** Leads to the whole list with the same search text; left out where the list would leave the task. */
  readonly onList?: (text: string) => void;
  readonly size?: 'sm' | 'lg';
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly main?: boolean;
}

/** Finds a customer by plate, name, phone, e-mail or fleet while typing, or begins a new one with what was typed. */
export function CustomerSearch(props: CustomerSearchProps) {
  const { onCustomer, onNewCustomer, onList, size = 'sm', label, autoFocus = false, main = false } = props;
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const query = text.trim();
  const input = { query, cursor: null, limit: HITS };
  const { data, isPlaceholderData } = useApi('customers.list', input, { enabled: query !== '', keepPrevious: true });
  const rows = query === '' || !data ? [] : data.rows;
  const current = data !== undefined && !isPlaceholderData;
  const hasMore = data?.nextCursor != null;

  useAnnouncedCount(current && query !== '' ? rows.length : null);

  const pick = (key: string) => {
    setText('');
    if (key === NEW_CUSTOMER) {
      void beginNewCustomer(query).then(onNewCustomer);
    } else if (key === LIST) onList?.(query);
    else onCustomer(key);
  };

  const hits = rows.map((row) => ({ key: row.id, content: <CustomerHit row={row} query={query} /> }));
  const more =
    hasMore && onList ? [{ key: LIST, content: <span className={classes.more}>{t('shell.search.more')}</span> }] : [];
  const create = {
    key: NEW_CUSTOMER,
    content: (
      <span className={classes.create}>
        <IconPlus size={16} aria-hidden="true" />
        {t('shell.search.newCustomerWith', { text: query })}
      </span>
    ),
  };

  return (
    <SuggestBox
      input={{
        'aria-label': label ?? t('shell.search.label'),
        placeholder: t('shell.search.placeholder'),
        size,
        autoFocus,
        leftSection: <IconSearch size={size === 'lg' ? 20 : 16} aria-hidden="true" />,
      }}
      listLabel={t('shell.search.list')}
      text={text}
      onText={setText}
      suggestions={current || rows.length > 0 ? [...hits, ...more, create] : []}
      current={current}
      nothing={current && rows.length === 0 ? t('shell.search.results', { count: 0 }) : null}
      onPick={pick}
      main={main}
    />
  );
}

function useAnnouncedCount(count: number | null): void {
  const { t } = useTranslation();
  useEffect(() => {
    if (count !== null) useAnnouncer.getState().announce(t('shell.search.results', { count }));
  }, [count, t]);
}
