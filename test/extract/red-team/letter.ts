/** What letters about visits have in common: whom they are to, and who visited. */
import { type BlockSketch, heading } from '../inspectorate-document.js';

const addressed: BlockSketch[] = [
  '3 May 2022',
  'Ann Lowe',
  'Director of Children’s Services',
  'Kent County Council',
  'Dear Ms Lowe',
];
export const addressee = ['addressee: Ann Lowe', 'director_of_childrens_services: Ann Lowe'];
export const visit = (title: string, ...rest: BlockSketch[]): BlockSketch[] => [...addressed, heading(title), ...rest];
export const TITLE = 'Focused visit to Kent children’s services';
export const LOOKED = 'Inspectors looked at the local authority’s arrangements for care leavers.';
export const theme = 'the local authority’s arrangements for care leavers';
export const SUMMARY =
  'This letter summarises the findings of the focused visit to Kent children’s services on 5 and 6 April 2022.';
export const BY = 'His Majesty’s Inspectors for this visit were Bob Marsh and Cy Nash.';
export const two = [...addressee, 'inspector: Bob Marsh', 'inspector: Cy Nash'];
