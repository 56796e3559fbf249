import type { TFunction } from 'i18next';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../../shared/desk/print-choice.ts';
import { assertNever } from '../../../../shared/domain/result.ts';
import type { AuditRow } from '../../../../shared/ipc/audit-views.ts';
import { eventText } from '../profile/event-text.ts';

const LISTS = {
  customers: 'privacy.audit.lists.customers',
  passports: 'privacy.audit.lists.passports',
  fleet: 'privacy.audit.lists.fleet',
} as const;

function documentName(detail: string, t: TFunction): string {
  const kind = DOCUMENT_KINDS.find((one): one is DocumentKind => one === detail);
  return kind ? t(`print.kinds.${kind}`) : t('privacy.audit.unknown');
}

/** What somebody looked at, took out of the program or changed, in words. */
export function lookText({ kind, detail }: AuditRow, t: TFunction): string {
  switch (kind) {
    case 'command':
      return eventText({ kind: detail, fields: [], fleetName: null }, t);
    case 'customer.seen':
      return t('privacy.audit.seen');
    case 'fleet.seen':
      return t('privacy.audit.fleet');
    case 'customer.data':
      return t('privacy.audit.data');
    case 'document.printed':
      return t('privacy.audit.printed', { document: documentName(detail, t) });
    case 'document.saved':
      return t('privacy.audit.saved', { document: documentName(detail, t) });
    case 'list.exported':
      return t(Object.hasOwn(LISTS, detail) ? LISTS[detail as keyof typeof LISTS] : 'privacy.audit.lists.customers');
    default:
      return assertNever(kind);
  }
}
