import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  OVERVIEW_COLUMNS,
  OVERVIEW_GROUPS,
  OVERVIEW_SORTS,
  type OverviewChoice,
} from '../../../shared/desk/overview-choice.ts';
import classes from './print.module.css';
import { useKeepSettings } from './use-keep-settings.ts';

interface OverviewOptionsProps {
  readonly choice: OverviewChoice;
  readonly choose: (choice: OverviewChoice) => void;
}

/** Order, groups and columns of the overview; remembered at this desk. */
export function OverviewOptions({ choice, choose }: OverviewOptionsProps) {
  const { t } = useTranslation();
  const keep = useKeepSettings();
  const change = (part: Partial<OverviewChoice>) => {
    const overview = { ...choice, ...part };
    choose(overview);
    keep({ overview });
  };
  return (
    <>
      <NativeSelect
        label={t('print.overview.group')}
        value={choice.group}
        data={OVERVIEW_GROUPS.map((value) => ({ value, label: t(`print.overview.groups.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ group: OVERVIEW_GROUPS.find((known) => known === value) ?? 'none' })
        }
      />
      <NativeSelect
        label={t('print.overview.sort')}
        value={choice.sort}
        data={OVERVIEW_SORTS.map((value) => ({ value, label: t(`print.overview.sorts.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ sort: OVERVIEW_SORTS.find((known) => known === value) ?? 'plate' })
        }
      />
      <fieldset className={classes.columns}>
        <legend>{t('print.overview.columns')}</legend>
        {OVERVIEW_COLUMNS.map((column) => (
          <Checkbox
            key={column}
            label={t(`print.overview.column.${column}`)}
            checked={column === 'plate' || choice.columns.includes(column)}
            // Without the plate nobody knows which car a row is about.
            disabled={column === 'plate'}
            onChange={({ currentTarget: { checked } }) =>
              change({
                columns: OVERVIEW_COLUMNS.filter((name) => (name === column ? checked : choice.columns.includes(name))),
              })
            }
          />
        ))}
      </fieldset>
    </>
  );
}
