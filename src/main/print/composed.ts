import type { EntityRef } from '../../shared/domain/entities.ts';
import type { NoServicePart } from '../../shared/ipc/print-views.ts';
import type { DeskContext, Outcome } from '../services/context.ts';
import type { AskCustomerData } from '../services/person/ask-service.ts';
import type { PrintDocument } from './paper.ts';

/** Where documents have their content from. */
export interface PrintSource {
  readonly context: () => Outcome<DeskContext>;
  readonly garageName: () => string;
  /** Moment of the last contact with the service (ISO 8601). */
  readonly updatedThrough: () => string | null;
  /** Address of the page Login AutoPaspoort. */
  readonly loginUrl: string;
  /** Asks the service what it keeps about a customer. */
  readonly askCustomerData: AskCustomerData;
}

/** A document with what is to be known about it. */
export interface Composed {
  readonly document: PrintDocument;
  readonly title: string;
  readonly fileName: string;
  /** What it shows; without any of these the document must not stay. */
  readonly about: readonly EntityRef[];
  /** Where a mail about it would go; empty when that is not known. */
  readonly mailTo: string;
  readonly withoutAddress?: readonly string[];
  /** The same content as data (JSON text), where the document can be had so. */
  readonly data?: string;
  /** There was more than fits in one document. */
  readonly more?: boolean;
  /** Why the part of the central service is missing. */
  readonly missing?: NoServicePart;
}
