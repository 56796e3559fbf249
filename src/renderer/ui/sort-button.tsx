import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ListSort, SortKey } from '../../shared/desk/list-choice.ts';
import classes from './sort-button.module.css';

export type SortState = 'ascending' | 'descending' | 'none';

interface SortButtonProps {
  readonly header: string;
  readonly state: SortState;
  readonly onSort: () => void;
}

/** The heading of a column that the list can be sorted by. Its state is read out by the heading (`aria-sort`). */
export function SortButton({ header, state, onSort }: SortButtonProps) {
  const Arrow = state === 'descending' ? IconArrowDown : IconArrowUp;
  return (
    <button type="button" className={classes.root} title={header} onClick={onSort}>
      <span className={classes.text}>{header}</span>
      <Arrow size={14} aria-hidden="true" className={classes.arrow} data-shown={state !== 'none' || undefined} />
    </button>
  );
}

/** How a column takes part in the order of the list. */
export function sortState(by: SortKey, sort: ListSort | null): SortState {
  if (sort?.by !== by) return 'none';
  return sort.desc ? 'descending' : 'ascending';
}

/** Pressed again a heading turns the order round, and then gives back the order that the list began with. */
export function nextSort(by: SortKey, sort: ListSort | null): ListSort | null {
  if (sort?.by !== by) return { by, desc: false };
  return sort.desc ? null : { by, desc: true };
}
