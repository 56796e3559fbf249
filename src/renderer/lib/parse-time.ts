/** Reads a time as typed at a counter: `9:30`, `9.30`, `930`, `9` become `09:30` and `09:00`. `null` when it is no time. */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:[:.,u ]?(\d{2}))?$/.exec(text.trim());
  if (!match) return null;
  const [, hours = '', minutes = '00'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
