const PAGE_ROWS = 10;

/** The row that a key leads to from the current one; -1 is above the first. `null` for keys that do not move. */
export function nextRow(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(current + 1, count - 1);
    case 'ArrowUp':
      return current - 1;
    case 'PageDown':
      return Math.min(current + PAGE_ROWS, count - 1);
    case 'PageUp':
      return Math.max(0, current - PAGE_ROWS);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
