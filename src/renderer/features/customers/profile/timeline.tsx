import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiRows } from '../../../lib/use-api.ts';
import { LoadError } from '../../../ui/load-error.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './timeline.module.css';
import { TimelineItem } from './timeline-item.tsx';

const A_TIME = 10;

interface TimelineProps {
  readonly customerId: string;
}

/** Who did what when with this customer, its cars and its fleets; the same at every desk of the garage. */
export function Timeline({ customerId }: TimelineProps) {
  const { t } = useTranslation();
  const { rows, isLoading, hasMore, error, loadMore, retry } = useApiRows('customers.timeline', {
    id: customerId,
    limit: A_TIME,
  });
  return (
    <Section title={t('timeline.title')}>
      {error && <LoadError thrown={error} retry={retry} />}
      {!error && !isLoading && rows.length === 0 && <p className={classes.none}>{t('timeline.none')}</p>}
      {rows.length > 0 && (
        <ol className={classes.list}>
          {rows.map((row) => (
            <TimelineItem key={row.id} row={row} />
          ))}
        </ol>
      )}
      {hasMore && (
        <Button className={classes.more ?? ''} size="xs" variant="default" onClick={loadMore}>
          {t('timeline.more')}
        </Button>
      )}
    </Section>
  );
}
