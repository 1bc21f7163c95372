import type { Classification } from '../classify/types.js';
import type { DocumentType, PaperDetails } from '../extract/types.js';

/** Fields of `document_details` with their meaning. The authority has two, both read from the same place. */
export const detailFields = {
  title: 'title of the paper',
  published_on: 'day the document says it was published, or date of a letter',
  meeting_on: 'day of the meeting that a paper went to',
  committee: 'committee, as printed',
  item_number: 'number of the agenda item, as printed',
  wards: 'wards affected, as printed',
  key_decision: 'whether the decision is a key one, as printed',
  theme: 'what a joint inspection or a visit looked at, as printed',
  authority_name: 'the authority the document is about, by its name without "Council"',
  authority_gss: 'its nine-character GSS code on the date of the paper',
};
export type DetailField = keyof typeof detailFields;

/** The field of `document_details` for each key of `PaperDetails`. */
export const detailKeys: Record<keyof PaperDetails, DetailField> = {
  title: 'title',
  publishedOn: 'published_on',
  meetingOn: 'meeting_on',
  committee: 'committee',
  itemNumber: 'item_number',
  wards: 'wards',
  keyDecision: 'key_decision',
  theme: 'theme',
};

const meetingPapers: DocumentType[] = ['council_report', 'action_plan', 'agenda', 'minutes', 'reports_pack', 'other'];
const singlePapers: DocumentType[] = ['council_report', 'action_plan', 'other'];

/** Which documents can state a field; one that is not named here can be stated by any. */
const documentTypesOf: Partial<Record<DetailField, DocumentType[]>> = {
  meeting_on: meetingPapers,
  committee: meetingPapers,
  item_number: singlePapers,
  wards: singlePapers,
  key_decision: singlePapers,
  theme: ['inspection_report', 'inspection_letter'],
};

/** Whether a document of this kind can state the field. Only joint inspections and visits have a theme. */
export function applies(field: DetailField, { documentType, framework, visitKind }: Classification): boolean {
  if (!(documentTypesOf[field]?.includes(documentType) ?? true)) return false;
  return field !== 'theme' || framework === 'JTAI' || visitKind !== 'inspection';
}
