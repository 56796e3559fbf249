import type { ReactNode } from 'react';

/** One option under a suggest box. */
export interface Suggestion {
  readonly key: string;
  readonly content: ReactNode;
}
