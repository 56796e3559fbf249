import { useTranslation } from 'react-i18next';
import type { FleetChoice } from '../lib/fleet-choice.ts';
import type { Problem } from '../lib/problems.ts';
import { useApi } from '../lib/use-api.ts';
import { Highlight } from './highlight.tsx';
import { SuggestBox } from './suggest-box.tsx';

interface FleetPickerProps {
  /** Without a label the hint in the box names it. */
  readonly label?: string;
  readonly description?: string;
  readonly hint?: string;
  readonly choice: FleetChoice;
  readonly onChoice: (choice: FleetChoice) => void;
  readonly onLeave?: () => void;
  readonly problem?: Problem | undefined;
  readonly autoFocus?: boolean;
}

/** Picks a fleet by typing its name (manual, section 2). */
export function FleetPicker(props: FleetPickerProps) {
  const { label, description, hint, choice, onChoice, onLeave, problem, autoFocus = false } = props;
  const { t } = useTranslation();
  const text = choice.text.trim();
  const searching = text !== '' && choice.fleet === null;
  const { data, isPlaceholderData } = useApi('fleets.suggest', { text }, { enabled: searching, keepPrevious: true });
  const fleets = searching && data ? data : [];
  const current = data !== undefined && !isPlaceholderData;

  return (
    <SuggestBox
      input={{
        error: problem && t(problem),
        autoFocus,
        ...(label === undefined ? { 'aria-label': hint, placeholder: hint } : { label, description }),
      }}
      listLabel={label ?? hint ?? ''}
      text={choice.text}
      onText={(typed) => onChoice({ text: typed, fleet: null })}
      suggestions={fleets.map((fleet) => ({ key: fleet.id, content: <Highlight text={fleet.name} query={text} /> }))}
      current={current}
      nothing={searching && current && fleets.length === 0 ? t('profile.fleet.linkNone') : null}
      onPick={(id) => {
        const fleet = fleets.find((candidate) => candidate.id === id);
        if (fleet) onChoice({ text: fleet.name, fleet });
      }}
      {...(onLeave ? { onLeave } : {})}
    />
  );
}
