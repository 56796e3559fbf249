import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ColumnMapping, IMPORT_FIELDS, type ImportField } from '../../../shared/exchange/fields.ts';
import type { ImportState } from '../../../shared/ipc/import-views.ts';
import { callApi } from '../../lib/api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { useImportColumns } from '../../stores/import-columns.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { ChooseSheet } from './choose-sheet.tsx';
import classes from './import.module.css';

/** Second step: what each column of the file holds. A field is in one column at most: choosing it takes it from another. */
export function ChooseColumns({ state }: { readonly state: ImportState }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const headings = state.headings.join('\t');
  const mapping: ColumnMapping = useImportColumns(({ chosen }) => chosen[headings]) ?? state.mapping;
  const columns = useImportColumns.getState();
  const choose = (column: number, field: ImportField | null) =>
    columns.choose(
      headings,
      mapping.map((other, index) => (index === column ? field : other === field ? null : other)),
    );
  const pickOther = () => {
    columns.clear();
    void callApi('import.back', { to: 'empty' });
  };
  const fields = IMPORT_FIELDS.map((field) => ({ value: field, label: t(`exchange.field.${field}`) }));

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void submit.run(
          () => callApi('import.check', { mapping: [...mapping] }),
          () => undefined,
        );
      }}
    >
      {submit.error && <ErrorNotice error={submit.error} />}
      <Section title={t('exchange.columns')}>
        <p>{t('exchange.fileFacts', { file: state.fileName, count: state.rows })}</p>
        <p>{t(state.remembered ? 'exchange.columnsRemembered' : 'exchange.columnsText')}</p>
        {state.sheets.length > 1 && <ChooseSheet state={state} />}
        <table className={classes.table} aria-label={t('exchange.columns')}>
          <thead>
            <tr>
              <th scope="col">{t('exchange.heading')}</th>
              <th scope="col">{t('exchange.holds')}</th>
              <th scope="col">{t('exchange.example')}</th>
            </tr>
          </thead>
          <tbody>
            {state.headings.map((text, column) => {
              const heading = text === '' ? t('exchange.noHeading', { number: column + 1 }) : text;
              const examples = state.samples.map((row) => row[column] ?? '').filter((cell) => cell !== '');
              return (
                // Headings may repeat; the place of a column is what it is known by.
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a file never move
                <tr key={column} data-out={mapping[column] === null || undefined}>
                  <th scope="row">{heading}</th>
                  <td>
                    <NativeSelect
                      aria-label={t('exchange.holdsOf', { heading })}
                      value={mapping[column] ?? ''}
                      data={[{ value: '', label: t('exchange.leaveOut') }, ...fields]}
                      onChange={(event) => choose(column, (event.currentTarget.value || null) as ImportField | null)}
                    />
                  </td>
                  <td className={classes.examples} title={examples.join(' · ')}>
                    {examples.join(' · ')}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Section>
      <Toolbar sticky>
        <Button type="submit" loading={submit.busy}>
          {t('exchange.check')}
        </Button>
        <Button variant="default" onClick={pickOther}>
          {t('exchange.pickOther')}
        </Button>
      </Toolbar>
    </form>
  );
}
