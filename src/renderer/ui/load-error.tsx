import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { errorOf } from '../lib/api.ts';
import { ErrorNotice } from './error-notice.tsx';

interface LoadErrorProps {
  readonly thrown: unknown;
  readonly retry: () => void;
}

/** Stands where data could not be read, with a way to try again. */
export function LoadError({ thrown, retry }: LoadErrorProps) {
  const { t } = useTranslation();
  const error = errorOf(thrown);
  return (
    <ErrorNotice error={error}>
      {/* What is gone does not come back by asking again. */}
      {error.code !== 'not_found' && (
        <Button size="xs" variant="default" onClick={retry}>
          {t('shell.actions.retry')}
        </Button>
      )}
    </ErrorNotice>
  );
}
