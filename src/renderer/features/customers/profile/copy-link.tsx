import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { customerLink } from '../../../../shared/domain/customer-link.ts';
import { copyText } from '../../../lib/copy-text.ts';

interface CopyLinkProps {
  readonly customerId: string;
}

/** A link to this customer for another program of the garage; it holds no more than an id. */
export function CopyLink({ customerId }: CopyLinkProps) {
  const { t } = useTranslation();
  return (
    <Button
      variant="default"
      leftSection={<IconLink size={18} aria-hidden="true" />}
      onClick={() => void copyText(customerLink(customerId), t('links.copied'))}
    >
      {t('links.copy')}
    </Button>
  );
}
