import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NO_FLEET } from '../../lib/fleet-choice.ts';
import { useApi } from '../../lib/use-api.ts';
import { FleetPicker } from '../../ui/fleet-picker.tsx';
import classes from './worklist.module.css';

interface WorkFleetProps {
  readonly fleetId: string | null;
  readonly choose: (id: string | null) => void;
}

/** One fleet by typing its name, and back to all. */
export function WorkFleet({ fleetId, choose }: WorkFleetProps) {
  const { t } = useTranslation();
  const [choice, setChoice] = useState(NO_FLEET);
  const { data } = useApi('fleets.detail', { id: fleetId ?? '' }, { enabled: fleetId !== null });
  if (fleetId !== null) {
    return (
      <Button
        variant="default"
        rightSection={<IconX size={16} aria-hidden="true" />}
        title={t('work.allFleets')}
        onClick={() => choose(null)}
      >
        {t('work.ofFleet', { fleet: data?.fleet.name ?? '…' })}
      </Button>
    );
  }
  return (
    <div className={classes.fleet}>
      <FleetPicker
        hint={t('work.fleet')}
        choice={choice}
        onChoice={(picked) => {
          setChoice(picked.fleet ? NO_FLEET : picked);
          if (picked.fleet) choose(picked.fleet.id);
        }}
      />
    </div>
  );
}
