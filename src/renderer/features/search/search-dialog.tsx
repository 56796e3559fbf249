import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useDialogs } from '../../stores/dialogs.ts';
import { useLists } from '../../stores/lists.ts';
import { CustomerSearch } from '../../ui/customer-search.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface SearchDialogProps {
  readonly close: () => void;
}

/** The search over every screen (Ctrl+K): what was opened last, and everything that can be found. */
export function SearchDialog({ close }: SearchDialogProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const body = useRef<HTMLDivElement>(null);
  // A dialog that opens gives the focus to its first button.
  useEffect(() => body.current?.querySelector('input')?.focus(), []);
  const go = (to: string) => {
    close();
    navigate(to);
  };
  return (
    <Dialog title={t('shell.search.label')} close={close}>
      <div ref={body}>
        <CustomerSearch
          steady
          size="lg"
          onCustomer={(id) => go(`/klanten/${id}`)}
          onFleet={(id) => go(`/wagenparken/${id}`)}
          onNewCustomer={() => go('/klanten/nieuw')}
          onAway={(text) => useDialogs.getState().showAway(text)}
          onList={(text) => {
            useLists.getState().setQuery('customers', text);
            go('/klanten');
          }}
        />
      </div>
    </Dialog>
  );
}
