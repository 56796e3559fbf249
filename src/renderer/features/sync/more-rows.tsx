import { useTranslation } from 'react-i18next';
import classes from './sync.module.css';

interface MoreRowsProps {
  readonly shown: number;
  readonly all: number | undefined;
}

/** Says how many there are besides those shown: after an import tens of thousands wait. */
export function MoreRows({ shown, all = 0 }: MoreRowsProps) {
  const { t } = useTranslation();
  if (all <= shown) return null;
  return <p className={classes.muted}>{t('sync.more', { count: all - shown })}</p>;
}
