import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerListRow } from '../../shared/ipc/views.ts';
import { loadCode } from '../lib/load-code.ts';
import classes from './customer-search.module.css';
import { Highlight, HighlightCharacters } from './highlight.tsx';
import { Plate } from './plate.tsx';
import { WaitingBadge } from './waiting-badge.tsx';

// The numbering plans of all countries would make the script of the first screen a fifth larger.
const FoundPhone = lazy(async () => ({ default: (await loadCode(() => import('./found-phone.tsx'))).FoundPhone }));

interface CustomerHitProps {
  readonly row: CustomerListRow;
  readonly query: string;
}

/** One customer in the results: the name, and why it was found. */
export function CustomerHit({ row, query }: CustomerHitProps) {
  const { t } = useTranslation();
  const plate = row.matchedPlate ?? row.plates[0];
  return (
    <span className={classes.hit}>
      <span className={classes.hitMain}>
        <span className={classes.hitName} title={row.name}>
          <Highlight text={row.name} query={row.match === 'name' ? query : ''} />
        </span>
        <span className={classes.hitDetail}>
          <Reason row={row} query={query} />
        </span>
      </span>
      {row.waiting && <WaitingBadge />}
      {row.match !== null && <span className={classes.hitMatch}>{t(`shell.search.match.${row.match}`)}</span>}
      {plate !== undefined && <Plate value={plate} size="md" query={row.match === 'plate' ? query : ''} />}
    </span>
  );
}

/** The field that matched, when it is not shown already; else the city. */
function Reason({ row, query }: CustomerHitProps) {
  switch (row.match) {
    case 'phone':
      return <Phone phone={row.phone} query={query} />;
    case 'email':
      return <Highlight text={row.email} query={query} />;
    case 'contact':
      return <FoundContact row={row} query={query} />;
    case 'fleet':
      return <Highlight text={row.fleetNames.join(', ')} query={query} />;
    default:
      return <ContactAndCity row={row} query={query} />;
  }
}

/** A number, until it can be written as people read it as it is kept. */
function Phone({ phone, query }: { readonly phone: string; readonly query: string }) {
  return (
    <Suspense fallback={<HighlightCharacters text={phone} query={query} />}>
      <FoundPhone phone={phone} query={query} />
    </Suspense>
  );
}

/** Who was found there, with what they were found by. */
function FoundContact({ row, query }: CustomerHitProps) {
  if (!row.matchedContact) return null;
  const { fullName, phone, email } = row.matchedContact;
  return (
    <>
      <Highlight text={[fullName, email].filter(Boolean).join(', ')} query={query} />
      {phone !== '' && (
        <>
          {', '}
          <Phone phone={phone} query={query} />
        </>
      )}
    </>
  );
}

/** Where the customer lives, and behind a company the person, whose name may be what was found. */
function ContactAndCity({ row, query }: CustomerHitProps) {
  if (row.contactName === '') return row.city;
  return (
    <>
      <Highlight text={row.contactName} query={row.match === 'name' ? query : ''} />
      {row.city === '' ? '' : `, ${row.city}`}
    </>
  );
}
