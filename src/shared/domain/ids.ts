import { z } from 'zod';

/** A UUID in lower case. Ids of rows and commands are UUIDv7 (RFC 9562), made at the desk and final. */
export const idSchema = z.uuid().lowercase();
export type Id = z.infer<typeof idSchema>;
