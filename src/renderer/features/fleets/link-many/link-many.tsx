import { useTranslation } from 'react-i18next';
import { useApi } from '../../../lib/use-api.ts';
import { LoadError } from '../../../ui/load-error.tsx';
import { Loading } from '../../../ui/loading.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { LinkManyForm } from './link-many-form.tsx';

interface LinkManyProps {
  readonly id: string;
}

/** Links or unlinks many plates of one fleet at once. */
export function LinkMany({ id }: LinkManyProps) {
  const { t } = useTranslation();
  const detail = useApi('fleets.detail', { id });
  const name = detail.data?.fleet.name ?? '';

  return (
    <Page layout="scroll">
      <PageHeader
        title={t('fleets.linkMany.title')}
        subtitle={name === '' ? undefined : t('fleets.settings.forFleet', { name })}
        back={{ href: `/wagenparken/${id}`, label: name === '' ? t('shell.actions.back') : name }}
        ownFocus
      />
      {detail.error && <LoadError thrown={detail.error} retry={() => void detail.refetch()} />}
      {detail.isPending && <Loading />}
      {detail.data && <LinkManyForm fleet={detail.data.fleet} />}
    </Page>
  );
}
