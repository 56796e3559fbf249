/** Whether it can be a PIN at all; the main process holds the same line. */
export function isPin(text: string): boolean {
  return /^\d{4,8}$/.test(text);
}

/** `65` as `1:05`. */
export function formatWait(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
