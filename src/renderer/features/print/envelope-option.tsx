import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ENVELOPE_WINDOWS, type EnvelopeWindow } from '../../../shared/desk/envelope-window.ts';
import { useKeepSettings } from './use-keep-settings.ts';

interface EnvelopeOptionProps {
  readonly window: EnvelopeWindow;
  readonly choose: (window: EnvelopeWindow) => void;
}

/** At which side the window of the envelopes is; remembered at this desk. */
export function EnvelopeOption({ window, choose }: EnvelopeOptionProps) {
  const { t } = useTranslation();
  const keep = useKeepSettings();
  return (
    <NativeSelect
      label={t('print.envelope.label')}
      description={t('print.envelope.hint')}
      value={window}
      data={ENVELOPE_WINDOWS.map((value) => ({ value, label: t(`print.envelope.sides.${value}`) }))}
      onChange={({ currentTarget: { value } }) => {
        const chosen = ENVELOPE_WINDOWS.find((side) => side === value) ?? 'left';
        choose(chosen);
        keep({ envelopeWindow: chosen });
      }}
    />
  );
}
