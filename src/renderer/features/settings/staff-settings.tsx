import { Button } from '@mantine/core';
import { IconLock, IconUserPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/ipc/views.ts';
import { callApi } from '../../lib/api.ts';
import { apiKey, useApi } from '../../lib/use-api.ts';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { LoadError } from '../../ui/load-error.tsx';
import { Section } from '../../ui/section.tsx';
import { Toolbar } from '../../ui/toolbar.tsx';
import { AddStaff } from './add-staff.tsx';
import { IdleChoice } from './idle-choice.tsx';
import classes from './settings.module.css';
import { StaffPinForm, type StaffTask } from './staff-pin-form.tsx';

interface StaffSettingsProps {
  readonly session: SessionState;
}

/** Medewerkers aan deze balie: who shares it, each with a PIN. */
export function StaffSettings({ session }: StaffSettingsProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const list = useApi('staff.list', undefined);
  const staff = list.data ?? [];
  const [open, setOpen] = useState<{ readonly id: string; readonly task: StaffTask } | 'add' | null>(null);
  const place = useReturnFocus<HTMLDivElement>(open !== null);
  const close = () => {
    setOpen(null);
    void client.invalidateQueries({ queryKey: apiKey('staff.list', undefined) });
  };

  return (
    <Section title={t('lock.staff')}>
      <div ref={place} className={classes.staff}>
        <p className={classes.muted}>{t('lock.staffWhat')}</p>
        {staff.length > 0 && (
          <ul className={classes.people}>
            {staff.map((member) => {
              const { id, name } = member;
              const task = open !== null && open !== 'add' && open.id === id ? open.task : null;
              return (
                <li key={id}>
                  <div className={classes.person}>
                    <span className={classes.personName}>{name}</span>
                    {id === session.staffId && <span className={classes.muted}>{t('lock.atDesk')}</span>}
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('lock.changePinOf', { name })}
                      onClick={() => setOpen({ id, task: 'change' })}
                    >
                      {t('lock.changePin')}
                    </Button>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={t('lock.removeOf', { name })}
                      onClick={() => setOpen({ id, task: 'remove' })}
                    >
                      {t('lock.remove')}
                    </Button>
                  </div>
                  {task && <StaffPinForm key={task} member={member} task={task} done={close} />}
                </li>
              );
            })}
          </ul>
        )}
        {list.error && <LoadError thrown={list.error} retry={() => void list.refetch()} />}
        {list.data === undefined ? null : open === 'add' ? (
          <AddStaff done={close} />
        ) : (
          <Toolbar>
            <Button
              variant="default"
              leftSection={<IconUserPlus size={18} aria-hidden="true" />}
              onClick={() => setOpen('add')}
            >
              {t(staff.length === 0 ? 'lock.addFirst' : 'lock.add')}
            </Button>
            {session.hasPins && (
              <Button
                variant="default"
                leftSection={<IconLock size={18} aria-hidden="true" />}
                onClick={() => void callApi('staff.lock', undefined)}
              >
                {t('lock.now')}
              </Button>
            )}
          </Toolbar>
        )}
        {session.hasPins && <IdleChoice />}
      </div>
    </Section>
  );
}
