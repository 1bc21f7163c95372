import type { DocumentType, Framework, Sourced, VisitKind } from '../extract/types.js';

/** What kind of paper a document is and whom it is about; decided from title and layout, never from body words. */
export interface Classification {
  documentType: DocumentType;
  framework: Framework | null;
  visitKind: VisitKind | null;
  /** The authority the document is about; null where none was recognised. `gss` is the code valid on the paper's date. */
  authority: Sourced<{ name: string; gss: string }> | null;
  /** The rule that decided the type, for "why" questions. */
  rule: string;
}
