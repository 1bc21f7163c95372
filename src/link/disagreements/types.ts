import type { Domain, Grade } from '../../extract/types.js';
import type { DisagreementKind } from '../../store/schema/linked.js';
import type { Place } from '../judgements.js';

/** What one document says, with where. */
export type Claim = Place & { value: string };

/** Two documents that say different things of one inspection. */
export interface Disagreement {
  inspection: number;
  kind: DisagreementKind;
  domain: Domain | null;
  /** What is said otherwise. */
  a: Claim;
  /** What the report says; where there is none, the document that is taken for right. */
  b: Claim;
}

/** The text of a page. */
export interface PageText {
  document: string;
  pageIndex: number;
  text: string;
}

/** The grade of a domain that counts. */
export interface GivenGrade {
  domain: Domain;
  grade: Grade;
  claim: Claim;
}
