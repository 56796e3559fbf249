import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '../../../shared/ipc/desk-views.ts';
import { callApi } from '../../lib/api.ts';
import { formatMoment } from '../../lib/dates.ts';
import { apiKey, useApi } from '../../lib/use-api.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { LoadError } from '../../ui/load-error.tsx';
import { Section } from '../../ui/section.tsx';
import { ConfirmWithPassword } from './confirm-with-password.tsx';
import { RetentionChoice } from './retention-choice.tsx';
import classes from './settings.module.css';

function useWhenSeen(): (desk: DeskView) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ closedAt, closedBy: who, closedFrom: desk, lastSeenAt }) => {
    if (closedAt) {
      const when = formatMoment(closedAt, language);
      return who && desk ? t('settings.desks.closedBy', { when, who, desk }) : t('settings.desks.closedAt', { when });
    }
    return lastSeenAt
      ? t('settings.desks.seen', { when: formatMoment(lastSeenAt, language) })
      : t('settings.desks.unseen');
  };
}

/** Balies van de garage: which computers have the data of the garage, and closing one that was lost. */
export function DesksSettings() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const said = useWhenSeen();
  const submit = useSubmit();
  const { data: desks, error, refetch } = useApi('desks.list', undefined, { fresh: true });
  const [asking, setAsking] = useState<string | null>(null);
  const place = useReturnFocus<HTMLDivElement>(asking !== null);
  const close = (id: string, password: string) =>
    void submit.run(
      () => callApi('desks.close', { id, password }),
      (left) => {
        client.setQueryData(apiKey('desks.list', undefined), left);
        setAsking(null);
      },
    );

  return (
    <Section title={t('settings.desks.title')}>
      <div ref={place} className={classes.staff}>
        <p className={classes.muted}>{t('settings.desks.what')}</p>
        {error && <LoadError thrown={error} retry={() => void refetch()} />}
        {submit.error && <ErrorNotice error={submit.error} />}
        {desks && (
          <ul className={classes.people}>
            {desks.map((desk) => (
              <li key={desk.id}>
                <div className={classes.person}>
                  <span className={classes.personName}>{desk.name}</span>
                  <span className={classes.muted}>{desk.own ? t('settings.desks.own') : said(desk)}</span>
                  {!desk.own && desk.closedAt === null && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('settings.desks.closeOf', { name: desk.name })}
                      onClick={() => setAsking(desk.id)}
                    >
                      {t('settings.desks.close')}
                    </Button>
                  )}
                </div>
                {asking === desk.id && (
                  <ConfirmWithPassword
                    question={t('settings.desks.question', { name: desk.name })}
                    consequence={t('settings.desks.consequence')}
                    confirmLabel={t('settings.desks.close')}
                    busy={submit.busy}
                    onConfirm={(password) => close(desk.id, password)}
                    onCancel={() => setAsking(null)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {desks && <RetentionChoice />}
    </Section>
  );
}
