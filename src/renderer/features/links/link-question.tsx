import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { customerName } from '../../../shared/domain/customer.ts';
import { callApi } from '../../lib/api.ts';
import { apiKey, useApi } from '../../lib/use-api.ts';
import { useAnnouncer } from '../../stores/announcer.ts';
import classes from './link-question.module.css';

interface LinkQuestionProps {
  readonly customerId: string;
}

/**
 * Another program wants to open a customer. Nothing happens before somebody says so, and the focus stays where it is: who
 * is typing would press a button without meaning to.
 */
export function LinkQuestion({ customerId }: LinkQuestionProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const profile = useApi('customers.profile', { id: customerId });
  const known = profile.data !== undefined;
  const question = profile.data
    ? t('links.ask', { name: customerName(profile.data.customer) })
    : profile.error && t('links.unknown');

  useEffect(() => {
    if (question) useAnnouncer.getState().announce(question);
  }, [question]);

  const settle = (open: boolean) => {
    client.setQueryData(apiKey('links.pending', undefined), { customerId: null });
    void callApi('links.settle', undefined);
    if (open) navigate(`/klanten/${customerId}`);
  };

  if (!question) return null;
  return (
    <section className={classes.root} aria-label={t('links.title')}>
      <IconLink size={20} aria-hidden="true" className={classes.icon} />
      <p className={classes.text}>{question}</p>
      {known && (
        <Button size="xs" onClick={() => settle(true)}>
          {t('links.open')}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => settle(false)}>
        {t(known ? 'shell.actions.cancel' : 'shell.actions.close')}
      </Button>
    </section>
  );
}
