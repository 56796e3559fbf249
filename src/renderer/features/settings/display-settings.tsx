import { Radio, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../shared/ipc/views.ts';
import { changeLanguage } from '../../i18n/i18n.ts';
import { callApi } from '../../lib/api.ts';
import { setContrast } from '../../lib/contrast.ts';
import { apiKey, useApi } from '../../lib/use-api.ts';
import { useSubmit } from '../../lib/use-submit.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './settings.module.css';

const LANGUAGES = ['nl', 'en'] as const satisfies readonly Settings['language'][];
const CONTRASTS = ['auto', 'more'] as const satisfies readonly Settings['contrast'][];
const SCHEMES = ['auto', 'light', 'dark'] as const satisfies readonly Settings['colorScheme'][];

/** Language and colours; a choice works at once. */
export function DisplaySettings() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data } = useApi('settings.get', undefined);
  const { setColorScheme } = useMantineColorScheme();
  const submit = useSubmit();

  const save = (change: Partial<Settings>) =>
    void submit.run(
      () => callApi('settings.set', change),
      (settings) => client.setQueryData(apiKey('settings.get', undefined), settings),
    );

  return (
    <Section title={t('settings.display')}>
      {submit.error && <ErrorNotice error={submit.error} />}
      <Radio.Group
        label={t('settings.language')}
        value={data?.language ?? 'nl'}
        onChange={(value) => {
          const language = LANGUAGES.find((known) => known === value) ?? 'nl';
          void changeLanguage(language);
          save({ language });
        }}
      >
        <div className={classes.choices}>
          {LANGUAGES.map((language) => (
            <Radio key={language} value={language} label={t(`settings.languages.${language}`)} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('settings.scheme')}
        value={data?.colorScheme ?? 'auto'}
        onChange={(value) => {
          const colorScheme = SCHEMES.find((known) => known === value) ?? 'auto';
          setColorScheme(colorScheme);
          save({ colorScheme });
        }}
      >
        <div className={classes.choices}>
          {SCHEMES.map((scheme) => (
            <Radio key={scheme} value={scheme} label={t(`settings.schemes.${scheme}`)} />
          ))}
        </div>
      </Radio.Group>
      <Radio.Group
        label={t('settings.contrast')}
        value={data?.contrast ?? 'auto'}
        onChange={(value) => {
          const contrast = CONTRASTS.find((known) => known === value) ?? 'auto';
          setContrast(contrast);
          save({ contrast });
        }}
      >
        <div className={classes.choices}>
          {CONTRASTS.map((contrast) => (
            <Radio key={contrast} value={contrast} label={t(`settings.contrasts.${contrast}`)} />
          ))}
        </div>
      </Radio.Group>
    </Section>
  );
}
