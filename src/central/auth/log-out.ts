import type { Context } from '../context.ts';
import type { Caller } from './caller.ts';

/** Ends every token of the desk. */
export async function logOut(context: Context, caller: Caller): Promise<void> {
  await context.db.updateTable('token_pairs').set({ ended: true }).where('desk_id', '=', caller.deskId).execute();
}
