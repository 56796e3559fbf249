import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type FilterName,
  isFiltered,
  LIST_FILTERS,
  type ListFilter,
  NO_FILTER,
} from '../../shared/desk/list-choice.ts';

interface ListFiltersProps {
  /** The filters that the list has. */
  readonly names: readonly Exclude<FilterName, 'due'>[];
  readonly filter: ListFilter;
  readonly onFilter: (filter: ListFilter) => void;
}

/** What a list leaves out, beside its search box. */
export function ListFilters({ names, filter, onFilter }: ListFiltersProps) {
  const { t } = useTranslation();
  return (
    <>
      {names.map((name) => (
        <NativeSelect
          key={name}
          aria-label={t(`lists.filter.${name}.label`)}
          value={filter[name] ?? ''}
          data={[
            { value: '', label: t(`lists.filter.${name}.all`) },
            ...LIST_FILTERS[name].map((value) => ({ value, label: t(`lists.filter.${name}.${value}` as never) })),
          ]}
          onChange={({ currentTarget: { value } }) => onFilter({ ...filter, [name]: value === '' ? null : value })}
        />
      ))}
      {isFiltered(filter) && (
        <Button variant="subtle" onClick={() => onFilter(NO_FILTER)}>
          {t('lists.filter.clear')}
        </Button>
      )}
    </>
  );
}
