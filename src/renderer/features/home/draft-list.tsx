import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { formatClock } from '../../lib/dates.ts';
import { useApi } from '../../lib/use-api.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useDrafts } from '../../stores/drafts.ts';
import { Section } from '../../ui/section.tsx';
import classes from './home.module.css';

/** Niet opgeslagen: forms that somebody left in the middle, also before the program ended. */
export function DraftList() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: titles = [] } = useApi('drafts.titles', undefined);
  // A draft that was saved just now is gone here before the desk has heard of it.
  const open = useDrafts((state) => state.drafts);
  const drop = useDrafts((state) => state.drop);
  const shown = titles.filter(({ key }) => key in open);
  if (shown.length === 0) return null;
  return (
    <Section title={t('home.drafts.title')}>
      <ul className={classes.drafts}>
        {shown.map(({ key, form, subject, href, savedAt }) => {
          const name = [t(`home.drafts.form.${form}`), subject].filter(Boolean).join(': ');
          return (
            <li key={key} className={classes.draft}>
              <span className={classes.draftName}>
                {href === null ? <span>{name}</span> : <Link href={href}>{name}</Link>}
                <span className={classes.muted}>{formatClock(savedAt, new Date(), language)}</span>
              </span>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('home.drafts.discard', { name })}
                onClick={() => drop(key)}
              >
                {t('shell.drafts.discard')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
