import { useTranslation } from 'react-i18next';
import { formatPlate } from '../../shared/domain/plate.ts';
import { callApi } from '../lib/api.ts';
import { copyText } from '../lib/copy-text.ts';
import { rowsAsText } from '../lib/rows-as-text.ts';
import type { Column } from './column.ts';

/** What the menu of a row can copy apart from the row. */
export interface RowFacts {
  readonly plates: readonly string[];
  readonly email: string | null;
}

interface RowCopyOptions<Row> {
  readonly columns: readonly Column<Row>[];
  readonly factsOf: (row: Row) => RowFacts;
}

interface RowMenu<Row> {
  readonly rows: readonly Row[];
  readonly at: { readonly x: number; readonly y: number };
  readonly open: () => void;
}

/** Copies rows of a list as text, and shows the menu that offers it. */
export function useRowCopy<Row>({ columns, factsOf }: RowCopyOptions<Row>) {
  const { t } = useTranslation();
  const copyRows = (rows: readonly Row[]) => {
    const texts = columns.flatMap(({ text }) => text ?? []);
    const lines = rows.map((row) => texts.map((textOf) => textOf(row)));
    void copyText(rowsAsText(lines), t('lists.rowsCopied', { count: rows.length }));
  };

  const showMenu = async ({ rows, at, open }: RowMenu<Row>) => {
    const facts = rows.map(factsOf);
    const plates = facts.flatMap((fact) => fact.plates).map(formatPlate);
    const emails = facts.flatMap(({ email }) => (email ? [email] : []));
    const count = rows.length;
    const items = [
      ...(count === 1 ? [{ id: 'open', label: t('lists.open') }] : []),
      ...(plates.length > 0 ? [{ id: 'plates', label: t('lists.copyPlate', { count: plates.length }) }] : []),
      ...(emails.length > 0 ? [{ id: 'emails', label: t('lists.copyEmail', { count: emails.length }) }] : []),
      { id: 'rows', label: t('lists.copyRow', { count }) },
    ];
    const answer = await callApi('app.menu', { items, ...at });
    const chosen = answer.ok ? answer.value.chosen : null;
    if (chosen === 'open') open();
    if (chosen === 'plates') void copyText(plates.join('\n'), t('lists.platesCopied', { count: plates.length }));
    if (chosen === 'emails') void copyText(emails.join('\n'), t('lists.emailsCopied', { count: emails.length }));
    if (chosen === 'rows') copyRows(rows);
  };
  return { copyRows, showMenu };
}
