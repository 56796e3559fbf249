import { formatPhone } from '../../shared/domain/phone.ts';
import { HighlightCharacters } from './highlight.tsx';

/** A number that was found, as people read it. */
export function FoundPhone({ phone, query }: { readonly phone: string; readonly query: string }) {
  return <HighlightCharacters text={formatPhone(phone)} query={query} />;
}
