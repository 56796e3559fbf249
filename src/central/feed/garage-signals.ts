import { EventEmitter } from 'node:events';

/** Tells waiting pulls that their garage has news. Waking too often is harmless: a pull looks again and waits on. */
export interface GarageSignals {
  /** To be called after commit. */
  wake(garageId: string): void;
  /** Listens until the answer is called. */
  listen(garageId: string, listener: () => void): () => void;
  /** How many pulls of a garage are listening. */
  waiting(garageId: string): number;
  /** Longest that a pull waits without looking, in milliseconds; `null` when no news can pass unheard. */
  readonly lookAgainMs: number | null;
  close(): Promise<void>;
}

/** Signals within this process: enough while no other process writes to the database. */
export function createLocalSignals(): GarageSignals {
  const emitter = new EventEmitter();
  // One listener for each desk that waits.
  emitter.setMaxListeners(0);
  return {
    wake: (garageId) => void emitter.emit(garageId),
    listen: (garageId, listener) => {
      emitter.on(garageId, listener);
      return () => void emitter.off(garageId, listener);
    },
    waiting: (garageId) => emitter.listenerCount(garageId),
    lookAgainMs: null,
    close: async () => void emitter.removeAllListeners(),
  };
}
