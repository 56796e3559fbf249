import { useTranslation } from 'react-i18next';
import type { RegistryView } from '../../../../shared/ipc/views.ts';
import { formatDay } from '../../../lib/dates.ts';
import { useLanguage } from '../../../lib/use-language.ts';
import classes from './registry.module.css';

interface RegistryWarningsProps {
  readonly view: RegistryView;
}

/** What somebody at the counter should know of the car, in words. */
export function RegistryWarnings({ view }: RegistryWarningsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const apk = view.vehicle?.apkExpiresOn ?? null;
  const date = apk === null ? '' : formatDay(apk, language);
  return (
    <ul className={classes.warnings}>
      {view.warnings.map((warning) => (
        <li key={warning}>{t(`registry.warning.${warning}`, { date })}</li>
      ))}
    </ul>
  );
}
