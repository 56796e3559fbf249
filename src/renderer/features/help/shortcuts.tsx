import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, keysOf, menusFor } from '../../../shared/desk/actions.ts';
import { LIST_KEYS } from '../../../shared/desk/list-keys.ts';
import { onMac, shownKeys } from '../../lib/accelerator.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { Dialog } from '../../ui/dialog.tsx';
import classes from './shortcuts.module.css';

type Line = Pick<Action, 'nl' | 'en'> & { readonly keys: string };

function linesOf(actions: readonly (Action | null)[]): readonly Line[] {
  return actions.flatMap((action) => {
    const keys = action ? keysOf(action, onMac)[0] : undefined;
    return action && keys !== undefined ? [{ nl: action.nl, en: action.en, keys }] : [];
  });
}

interface ShortcutsProps {
  readonly close: () => void;
}

/** Sneltoetsen: the keys of every menu, and those of the lists. */
export function Shortcuts({ close }: ShortcutsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const groups = [
    ...menusFor(onMac).map((menu) => ({ title: menu[language], lines: linesOf(menu.actions) })),
    { title: t('settings.listKeys'), lines: LIST_KEYS },
  ];
  return (
    <Dialog title={t('settings.shortcuts')} close={close}>
      <div className={classes.groups}>
        {groups.map(({ title, lines }) => (
          <section key={title} className={classes.group}>
            <h3>{title}</h3>
            <dl className={classes.list}>
              {lines.map((line) => (
                <Fragment key={line[language]}>
                  <dt>{line[language]}</dt>
                  <dd className={classes.keys}>
                    {shownKeys(line.keys, onMac).map((key) => (
                      <kbd key={key} className={classes.key}>
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </Fragment>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
