import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/domain/result.ts';
import type { ImportState } from '../../../shared/ipc/import-views.ts';
import { useApi } from '../../lib/use-api.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Page } from '../../ui/page.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CheckedRows } from './checked-rows.tsx';
import { ChooseColumns } from './choose-columns.tsx';
import classes from './import.module.css';
import { ImportDone } from './import-done.tsx';
import { ImportProgress } from './import-progress.tsx';
import { PickFile } from './pick-file.tsx';
import { STEP_NAMES, Steps } from './steps.tsx';
import { useStepFocus } from './use-step-focus.ts';

/** Importeren: a file becomes customers and cars, in steps that go on while somebody looks at another screen. */
export function Importing() {
  const { t } = useTranslation();
  const { data: state } = useApi('import.state', undefined);
  const place = useStepFocus(state);

  return (
    <Page layout="scroll">
      <PageHeader
        title={t('exchange.title')}
        subtitle={t('exchange.subtitle')}
        back={{ href: '/klanten', label: t('exchange.back') }}
      />
      {state ? (
        <>
          <Steps step={state.step} />
          {state.trouble && (
            <ErrorNotice error={{ code: state.trouble }}>
              {state.troubleLine !== null && <p>{t('exchange.troubleLine', { line: state.troubleLine })}</p>}
            </ErrorNotice>
          )}
          <section
            ref={place}
            tabIndex={-1}
            className={classes.step}
            aria-label={t(`exchange.steps.${STEP_NAMES[state.step]}`)}
          >
            <Step state={state} />
          </section>
        </>
      ) : (
        <Loading />
      )}
    </Page>
  );
}

function Step({ state }: { readonly state: ImportState }) {
  switch (state.step) {
    case 'empty':
      return <PickFile state={state} />;
    case 'columns':
      // Another file or sheet begins with what is proposed for it.
      return <ChooseColumns key={`${state.fileName} ${state.sheet}`} state={state} />;
    case 'checked':
      return <CheckedRows state={state} />;
    case 'done':
      return <ImportDone state={state} />;
    case 'reading':
    case 'checking':
    case 'writing':
    case 'undoing':
      return <ImportProgress state={state} />;
    default:
      return assertNever(state.step);
  }
}
