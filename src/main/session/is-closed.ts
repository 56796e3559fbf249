import type { Db } from '../db/open-database.ts';
import { readMeta } from '../repos/meta.ts';
import type { ApiClient } from '../sync/api-client.ts';

/** Whether the service says of this very desk that the garage closed it: the answer to a sync alone, anything on the way can give. */
export async function isClosed(db: Db, api: ApiClient): Promise<boolean> {
  const { tokens, deskId } = readMeta(db);
  const answer = tokens && (await api.closing(tokens.accessToken));
  return answer?.ok === true && answer.value.closed && answer.value.deskId === deskId;
}
