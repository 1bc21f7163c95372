/** What kind of paper a document is, and whom it is about. */
import type { Document } from '../document/types.js';
import { inspectedAuthority, issuingAuthority } from './authority.js';
import { councilDocumentType } from './council.js';
import { inspectorateKind } from './inspectorate.js';
import type { Classification } from './types.js';

/** Decides from title, layout and letterhead; `other` where nothing is recognised. */
export function classify(document: Document): Classification {
  const found = inspectorateKind(document);
  if (found) {
    const { id, documentType, framework, visitKind } = found.kind;
    return {
      documentType,
      framework,
      visitKind,
      authority: inspectedAuthority(document, found.title),
      rule: `kind.${id}`,
    };
  }
  const council = councilDocumentType(document);
  return {
    documentType: council?.documentType ?? 'other',
    framework: null,
    visitKind: null,
    authority: issuingAuthority(document),
    rule: council?.rule ?? 'kind.none',
  };
}
