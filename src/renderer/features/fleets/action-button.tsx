import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';

interface ActionButtonProps {
  readonly fleetId: string;
}

/** The button Actie of the manual: on to the plates of this fleet. */
export function ActionButton({ fleetId }: ActionButtonProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-describedby={`fleet-${fleetId}`}
      onClick={() => navigate(`/wagenparken/${fleetId}`)}
    >
      {t('fleets.action')}
    </Button>
  );
}
