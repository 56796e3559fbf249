import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

interface FilteredOutProps {
  readonly clear: () => void;
}

/** A list whose filter leaves nothing: why, and the way back. */
export function FilteredOut({ clear }: FilteredOutProps) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('lists.filter.none')} text={t('lists.filter.noneText')}>
      <Button onClick={clear}>{t('lists.filter.clear')}</Button>
    </EmptyState>
  );
}
