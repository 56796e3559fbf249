import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './loading.module.css';

/** Answers normally come within a frame; a spinner that flashes would only look slow. */
const SHOW_AFTER_MS = 400;

/** Says that something is on its way, after a moment. */
export function Loading() {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  return (
    <p className={classes.root} role="status">
      <Loader size="sm" aria-hidden="true" />
      {t('shell.loading')}
    </p>
  );
}
