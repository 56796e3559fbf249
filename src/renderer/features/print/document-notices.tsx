import { useTranslation } from 'react-i18next';
import type { PreparedDocument } from '../../../shared/ipc/print-views.ts';
import { Notice } from '../../ui/notice.tsx';
import classes from './print.module.css';

/** What a person should know of a document before it goes out. */
export function DocumentNotices({ document }: { readonly document: PreparedDocument }) {
  const { t } = useTranslation();
  const { kind, withoutAddress, more, missing } = document;
  return (
    <>
      {kind === 'login' && (
        <Notice tone="warn">
          <p>{t('print.holdsPassword')}</p>
        </Notice>
      )}
      {kind === 'person' && (
        <Notice tone="warn">
          <p>{t('print.holdsPerson')}</p>
        </Notice>
      )}
      {missing && (
        <Notice tone="warn" title={t('print.missingTitle')}>
          <p>{t(`print.missing.${missing}`)}</p>
        </Notice>
      )}
      {more && (
        <Notice tone="warn">
          <p>{t('print.more')}</p>
        </Notice>
      )}
      {withoutAddress.length > 0 && (
        <Notice tone="warn" title={t('print.withoutAddress', { count: withoutAddress.length })}>
          <p className={classes.names}>{withoutAddress.join(' · ')}</p>
        </Notice>
      )}
    </>
  );
}
