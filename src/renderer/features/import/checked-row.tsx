import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatPlate } from '../../../shared/domain/plate.ts';
import type { RowProblem } from '../../../shared/exchange/read-row.ts';
import type { ImportChoice, ImportRowView } from '../../../shared/ipc/import-views.ts';
import classes from './import.module.css';

interface CheckedRowProps {
  readonly row: ImportRowView;
  readonly choose: (choice: ImportChoice) => void;
}

/** One row of the file: whose it is, what would happen, and everything that is wrong with it. */
export function CheckedRow({ row, choose }: CheckedRowProps) {
  const { t } = useTranslation();
  const [best] = row.candidates;
  const words = ({ code, field, value }: RowProblem) =>
    t(`exchange.problem.${code}`, { value, field: field === null ? '' : t(`exchange.field.${field}`) });
  const choices = [
    ...(best ? [{ value: 'existing', label: t('exchange.choice.existing', { name: best.name }) }] : []),
    { value: 'new', label: t('exchange.choice.new') },
    { value: 'skip', label: t('exchange.choice.skip') },
  ];
  const plain = row.choice === 'existing' ? t('exchange.known') : t('exchange.choice.new');
  return (
    <tr data-bad={(row.problems.length > 0 && row.choice !== 'skip') || undefined}>
      <td>{row.line}</td>
      <th scope="row">{row.name}</th>
      <td>{row.plate && formatPlate(row.plate)}</td>
      <td>
        {row.problems.map((problem) => (
          <p key={`${problem.code} ${problem.field}`} className={classes.problem}>
            {words(problem)}
          </p>
        ))}
        {best ? (
          <div className={classes.choice}>
            <NativeSelect
              size="xs"
              aria-label={t('exchange.choiceOf', { line: row.line })}
              value={row.choice}
              data={choices}
              onChange={(event) => choose(event.currentTarget.value as ImportChoice)}
            />
            <span>{best.matched.map((mark) => t(`exchange.marks.${mark}`)).join(', ')}</span>
          </div>
        ) : (
          row.problems.length === 0 && (row.unchanged ? t('exchange.unchanged') : plain)
        )}
      </td>
    </tr>
  );
}
