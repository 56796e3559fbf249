import { useTranslation } from 'react-i18next';
import classes from './fleet.module.css';

/** The two ways in which the login reaches the fleet manager (manual, section 1). */
export function FleetWays() {
  const { t } = useTranslation();
  return (
    <div>
      <h3>{t('profile.account.ways')}</h3>
      <ul className={classes.ways}>
        <li>{t('profile.account.wayMail')}</li>
        <li>{t('profile.account.wayOwn')}</li>
      </ul>
      <p className={classes.hint}>{t('profile.account.provisional')}</p>
    </div>
  );
}
