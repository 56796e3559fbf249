import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPlate } from '../../../../shared/domain/plate.ts';
import { useApi } from '../../../lib/use-api.ts';
import { Highlight } from '../../../ui/highlight.tsx';
import { SuggestBox } from '../../../ui/suggest-box.tsx';
import type { LinkAction } from './link-many-draft.ts';

const SHOWN = 8;

interface LinkManyPickerProps {
  readonly fleetId: string;
  readonly action: LinkAction;
  readonly onPick: (plate: string) => void;
}

/** Picks a plate by typing a part of it or of a name: of the fleet to unlink, of all passports to link. */
export function LinkManyPicker({ fleetId, action, onPick }: LinkManyPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const query = text.trim();
  const options = (wanted: LinkAction) => ({ enabled: query !== '' && action === wanted, keepPrevious: true });
  const all = useApi('passports.list', { query, limit: SHOWN }, options('link'));
  const linked = useApi('fleets.plates', { id: fleetId, query, limit: SHOWN }, options('unlink'));
  const { data, isPlaceholderData } = action === 'link' ? all : linked;
  const rows = query === '' ? [] : (data?.rows ?? []);
  const current = data !== undefined && !isPlaceholderData;

  return (
    <SuggestBox
      input={{ label: t('fleets.linkMany.pick'), description: t('fleets.linkMany.pickHint') }}
      listLabel={t('fleets.linkMany.pick')}
      text={text}
      onText={setText}
      suggestions={rows.map((row) => ({
        key: row.plate,
        content: <Highlight text={`${formatPlate(row.plate)} · ${row.holderName}`} query={query} />,
      }))}
      current={current}
      nothing={query !== '' && current && rows.length === 0 ? t('fleets.linkMany.pickNone') : null}
      onPick={(plate) => {
        setText('');
        onPick(formatPlate(plate));
      }}
    />
  );
}
