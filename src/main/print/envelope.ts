/**
 * Where the address stands on A4, in millimetres from the left and upper edge, for a DL envelope (220 x 110) with its window at the
 * left: 90 x 45, at 20 from the left and 15 from the bottom (DIN 680), and a sheet folded at 105 (DIN 5008, form B: the address field
 * is 85 x 45 at 20 and 45). A folded sheet has 10 of play in width and 5 in height: what stays in sight wherever it
 * lies is 20 to 100 across and 50 to 90 down. The address stays at least 2 within that.
 */
export const ADDRESS_ZONE = { left: 24, top: 54, width: 74, height: 34 } as const;

/** The address in its zone: as many lines as fit, each at most as wide. */
export const addressStyle = `
.to { position: absolute; left: ${ADDRESS_ZONE.left}mm; top: ${ADDRESS_ZONE.top}mm; width: ${ADDRESS_ZONE.width}mm;
  max-height: ${ADDRESS_ZONE.height}mm; overflow: hidden; font-style: normal; line-height: 1.3; overflow-wrap: anywhere; }
`;
