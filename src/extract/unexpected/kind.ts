import type { Classification } from '../../classify/types.js';
import { documentKinds } from '../../reference/document-kinds.js';
import type { Facts, PartialDate } from '../types.js';

/** The id of the kind of inspectorate document; null for any other paper. */
export function kindOf({ documentType, framework, visitKind }: Classification): string | null {
  const kind = documentKinds().find(
    (known) => known.documentType === documentType && known.framework === framework && known.visitKind === visitKind,
  );
  return kind?.id ?? null;
}

/** When the document was written, as far as it says: its date, or else the last day of its inspection. */
export function writtenOn({ details, inspections }: Pick<Facts, 'details' | 'inspections'>): PartialDate | null {
  return details.publishedOn?.value ?? inspections.find(({ relation }) => relation === 'subject')?.end ?? null;
}
