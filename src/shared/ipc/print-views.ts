import type { DocumentKind, PaperChoice } from '../desk/print-choice.ts';

/** Why the part of the central service is not in the data of a customer. */
export type NoServicePart = 'offline' | 'signed_out' | 'busy' | 'update' | 'trouble';

/** A document that is ready to be looked at. The desk keeps it under its id until somebody closes it. */
export interface PreparedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** The whole PDF. */
  readonly pdf: Uint8Array;
  /** Where a mail about it would go; empty when that is not known. */
  readonly mailTo: string;
  /** Customers who get no letter since their address is not complete. */
  readonly withoutAddress: readonly string[];
  /** There was more than fits in one document. */
  readonly more: boolean;
  /** Why a part of it is missing; `null` when it is whole. */
  readonly missing: NoServicePart | null;
}

export interface PrinterView {
  /** The name by which the system knows it. */
  readonly name: string;
  readonly label: string;
}

export interface PrintersView {
  readonly printers: readonly PrinterView[];
  /** How a document of this kind was printed last; at first the printer that the system prefers. */
  readonly choice: PaperChoice;
}
