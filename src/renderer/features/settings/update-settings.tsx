import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { UpdateState } from '../../../shared/desk/update-state.ts';
import { callApi } from '../../lib/api.ts';
import { formatMoment } from '../../lib/dates.ts';
import { flushDrafts } from '../../lib/keep-drafts.ts';
import { apiKey, useApi } from '../../lib/use-api.ts';
import { useLanguage } from '../../lib/use-language.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './settings.module.css';

type Said = Extract<UpdateState, { phase: 'checking' | 'available' | 'downloading' | 'ready' | 'installing' }>;

function useSentence(): (state: UpdateState) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const plain = (state: Said) => t(`settings.updates.${state.phase}`, { ...state });
  return (state) => {
    switch (state.phase) {
      case 'off':
        return t(`settings.updates.off.${state.because}`);
      case 'idle':
        if (state.checkedAt === null) return t('settings.updates.never');
        return [
          t('settings.updates.idle'),
          t('settings.updates.checkedAt', { when: formatMoment(state.checkedAt, language) }),
        ].join(' ');
      case 'held':
        return t(`settings.updates.held.${state.because}`, { version: state.version });
      case 'failed':
        return t(`settings.updates.failed.${state.step}`);
      default:
        return plain(state);
    }
  };
}

/** Bijwerken: where the program stands with a newer version, and what can be done about it now. */
export function UpdateSettings() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const sentence = useSentence();
  const submit = useSubmit();
  const { data: state } = useApi('updates.state', undefined);
  if (!state) return null;
  const show = (next: UpdateState) => client.setQueryData(apiKey('updates.state', undefined), next);
  const look = () => void submit.run(() => callApi('updates.check', undefined), show);
  const install = () =>
    void submit.run(async () => {
      // Whether something is being typed is seen by what was kept of it.
      await flushDrafts();
      return callApi('updates.install', undefined);
    }, show);
  return (
    <Section title={t('settings.updates.title')}>
      <p role="status">{sentence(state)}</p>
      {state.phase === 'downloading' && (
        // How far it is, is for the eye: read out, it would be a hundred sentences.
        <progress aria-label={t('settings.updates.progress')} max={100} value={state.percent} />
      )}
      {submit.error && <ErrorNotice error={submit.error} />}
      <div className={classes.logout}>
        {(state.phase === 'idle' || state.phase === 'failed') && (
          <Button
            variant="default"
            leftSection={<IconRefresh size={18} aria-hidden="true" />}
            loading={submit.busy}
            onClick={look}
          >
            {t('settings.updates.check')}
          </Button>
        )}
        {state.phase === 'ready' && (
          <Button loading={submit.busy} onClick={install}>
            {t('settings.updates.install')}
          </Button>
        )}
      </div>
    </Section>
  );
}
