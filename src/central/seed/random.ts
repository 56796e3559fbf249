/** Made-up numbers that are the same every time (mulberry32): a demo that changes can be neither tested nor shown. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to but not including 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.whole(0, list.length - 1)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }
}

/** Ids of the form of a UUIDv7, counted up within a kind: 1 January 2026 with a running number. */
export function seededId(kind: number, number: number): string {
  const block = kind.toString(16).padStart(4, '0');
  return `019b76da-a800-7000-${(0x8000 + Number.parseInt(block, 16)).toString(16)}-${number.toString(16).padStart(12, '0')}`;
}
