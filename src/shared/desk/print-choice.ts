/** Kinds of documents that the desk prints. Each remembers how it was printed last. */
export const DOCUMENT_KINDS = ['overview', 'passport', 'closing', 'login', 'worklist', 'reminders', 'person'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DUPLEX_MODES = ['simplex', 'longEdge', 'shortEdge'] as const;
export type DuplexMode = (typeof DUPLEX_MODES)[number];

export const MOST_COPIES = 99;
/** Cars in one document; of a longer list it says that there are more. */
export const MOST_CARS_PRINTED = 2_000;

/** How a document goes to paper. */
export interface PaperChoice {
  /** The name by which the system knows the printer; empty for the system's own choice. */
  readonly printer: string;
  readonly copies: number;
  readonly duplex: DuplexMode;
  readonly colour: boolean;
}

export const FIRST_PAPER: PaperChoice = { printer: '', copies: 1, duplex: 'simplex', colour: true };

export type PaperChoices = { readonly [K in DocumentKind]?: PaperChoice };
