/** What the vehicle registry (RDW) says of a car. */
export const registry = {
  ask: 'See what RDW says',
  attention: 'Note, according to RDW',
  proposes: 'RDW knows this car',
  differs: 'RDW says otherwise ({{when}})',
  field: 'Item',
  ours: 'Here',
  theirs: 'According to RDW',
  take: 'Take over',
  takeField: 'Take over {{field}} from RDW',
  takeAll: 'Take over all',
  taken: 'Data taken over from RDW.',
  same: 'The data is the same as that of RDW.',
  sameAsTyped: 'This matches RDW.',
  unknown: 'RDW does not know this plate. Check the plate, or fill in the data yourself.',
  unavailable: 'RDW cannot be asked right now. Fill in the data yourself; you can just go on.',
  warning: {
    apk_expired: 'The APK ran out on {{date}}.',
    not_insured: 'The car has no third-party insurance.',
    open_recall: 'There is an open recall.',
    exported: 'The car was exported.',
  },
} as const;
