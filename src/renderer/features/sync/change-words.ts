/** A change and whom or what it is about; a change that was emptied is about nobody any more. */
export function changeTitle(name: string, subject: string): string {
  return subject === '' ? name : `${name}: ${subject}`;
}

/** The same in a sentence, where others may follow. */
export function changeInSentence(name: string, subject: string): string {
  return subject === '' ? name : `${name} (${subject})`;
}
