import type { TransferState } from '../../../shared/domain/transfer-rules.ts';
import type { Trx } from '../../db/tables.ts';

/** How an offer ended that left the car where it was. */
export interface EndedOffer {
  readonly state: Exclude<TransferState, 'offered' | 'accepted'>;
  readonly offeredAt: Date;
  readonly endedAt: Date;
}

/** The last offer of a passport that ended; whom it was for is forgotten by then. */
export async function findEndedOffer(trx: Trx, passportId: string): Promise<EndedOffer | null> {
  const found = await trx
    .selectFrom('transfer_offers')
    .select(['state', 'offered_at', 'ended_at'])
    .where('passport_id', '=', passportId)
    .where('state', '!=', 'offered')
    .orderBy('ended_at', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst();
  if (!found?.ended_at || found.state === 'offered' || found.state === 'accepted') return null;
  return { state: found.state, offeredAt: found.offered_at, endedAt: found.ended_at };
}
