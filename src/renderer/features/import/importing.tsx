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
import { ImportDone } from './import-done.tsx';
import { ImportProgress } from './import-progress.tsx';
import { PickFile } from './pick-file.tsx';
import { Steps } from './steps.tsx';

/** Importeren: a file becomes customers and cars, in steps that go on while somebody looks at another screen. */
export function Importing() {
  const { t } = useTranslation();
  const { data: state } = useApi('import.state', undefined);

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
          {state.trouble && <ErrorNotice error={{ code: state.trouble }} />}
          <Step state={state} />
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
      // Another file, or the same one anew, begins with what is proposed for it.
      return <ChooseColumns key={`${state.fileName} ${state.sheet} ${state.mapping.join()}`} state={state} />;
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
