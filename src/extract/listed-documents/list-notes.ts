/** What stands in lists of documents and is none of them: "None", placeholders, lead-ins, notes, references. */

const NONE =
  /^[[(“"•\s-]*(?:none\b(?! of)|nil\b|n\/a\b|not applicable\b|no\b(?! ?\.? ?\d)|there (?:is|are|were) (?:none|no\b|not)|click\b|<?insert\b|yes\b\.?$|[-–—]+$)|\bnone\.?$/i;
const LEAD =
  /:$|^(?:the following\b|\(?available (?:for|to|on|from|at|in)\b|(?:please )?(?:see|note|refer)\b|note:|below (?:is|are)\b|these (?:documents|papers)\b|(?:all )?(?:background )?(?:papers|documents) (?:are|may|can)\b|(?:location|place|held|available|access|contact|file)\b.{0,40}:|(?:as )?(?:attached|above|listed|enclosed)\b.{0,30}$|list any\b|this report\b|\d{1,2}\.?$)/i;
const SENTENCE =
  /\b(?:is|are|was|were|has been|have been|will be|can be|may be|should be|must be|sets? out|provides?|contains?|shows?)\b[^.“”"]*\.$/i;
const LAW =
  /^(?:\(?(?:under|in accordance with|as required by|nb)\b.{0,80})?(?:the )?(?:access to information\)|local government \(access|section 100 ?D|published works\b)/i;
const REFERENCE =
  /^(?:sets?|shows?|provides?|contains?|is|are|details|gives|includes?|outlines|describes|summarises|lists|explains|presents|has|was|were)\b/;

/** What often follows a list and is no list itself. */
const NEXT =
  /^(?:other (?:useful |relevant )?documents|published documents|officer contact|reasons? for inclusion|linked reports?|audit trail|subject to call|has (?:it|this)\b|sign(?:ed|ature)\b|(?:the )?(?:documents|papers)\b.{0,40}\bavailable for (?:public )?inspection)/i;

/** Whether a line ends a list, though it is no heading that papers share. */
export const endsEntries = (text: string): boolean => NEXT.test(text);

/** Whether a line says that there is nothing to list, or waits to be filled in. */
export const isNone = (text: string): boolean => NONE.test(text.trim());

/** Whether a line's words stand around the entries; `isAppendix` where it opens with an appendix's number. */
export const isNote = (words: string, isAppendix: boolean): boolean =>
  isAppendix ? REFERENCE.test(words) : LEAD.test(words) || SENTENCE.test(words) || LAW.test(words);
