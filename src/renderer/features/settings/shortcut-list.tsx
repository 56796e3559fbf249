import { useTranslation } from 'react-i18next';
import { Facts } from '../../ui/facts.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './settings.module.css';

const SHORTCUTS = [
  { keys: ['Ctrl', 'K'], name: 'search' },
  { keys: ['Alt', '1…6'], name: 'screens' },
  { keys: ['↓'], name: 'list' },
  { keys: ['Enter'], name: 'open' },
] as const;

/** The keys that make the desk fast. */
export function ShortcutList() {
  const { t } = useTranslation();
  return (
    <Section title={t('settings.shortcuts')}>
      <Facts
        facts={SHORTCUTS.map(({ keys, name }) => ({
          label: t(`settings.shortcutList.${name}`),
          value: keys.map((key) => (
            <kbd key={key} className={classes.key}>
              {key}
            </kbd>
          )),
        }))}
      />
    </Section>
  );
}
