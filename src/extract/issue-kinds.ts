/** Every kind of issue: what it means, and what a person who meets it does. */
export const issueKinds = {
  'authority.not_found': {
    means: 'the document names no authority that the register knows',
    check: 'Read its first page; a council missing from the register is added in data/authorities.csv.',
  },
  'authority.several': {
    means: 'the title names more than one authority, of which one was taken',
    check: 'Read the title: the document may be about both.',
  },
  'classification.unknown_inspection': {
    means: 'an inspectorate seems to have written it, but its title is of no known kind',
    check: 'A new kind of document is added in data/document-kinds.json.',
  },
  'framework.out_of_use': {
    means: 'the inspection has a date at which its framework was not in use',
    check: "Check the dates; a framework's months of use are in data/frameworks.json.",
  },
  'inspection.no_dates': {
    means: 'the first pages of a report or letter give no dates of its inspection',
    check: 'Read its first pages; a new wording belongs in src/extract/inspections.',
  },
  'inspection.unreadable_dates': {
    means: 'what stands beside the label of the inspection dates is no known form of date',
    check: 'Read the line; a new form belongs in src/extract/dates.',
  },
  'inspection.dates_differ': {
    means: 'a running header or footer gives other dates than the cover, whose dates count',
    check: 'Quote the cover, and mention that the footer differs.',
  },
  'published_on.unreadable': {
    means: 'a label says that a date of publication follows, but none could be read',
    check: 'Read the line; a new form belongs in src/extract/dates.',
  },
  'meeting_on.unreadable': {
    means: 'a label says that the date of a meeting follows, but none could be read',
    check: 'Read the line; a new form belongs in src/extract/dates.',
  },
  'date.unreadable': {
    means: 'it looks like a date, but the calendar or the grammar has none such',
    check: 'Usually misprinted in the document; otherwise a new form belongs in src/extract/dates.',
  },
  'judgement.unknown_grade': {
    means: 'a known domain has a grade that is none of the known ones',
    check: 'A new grade, or another wording, is added in data/frameworks.json.',
  },
  'judgement.unknown_domain': {
    means: 'a known grade stands beside words that are no known domain',
    check: 'A new domain, or another label, is added in data/frameworks.json.',
  },
  'judgement.missing': {
    means: 'a graded report gives no judgement for a domain that its framework judges',
    check:
      'Read the table of judgements; a new label or layout belongs in data/frameworks.json or src/extract/judgements.',
  },
  'judgement.conflict': {
    means: 'the document gives one domain two grades, of which the first was taken',
    check: 'Read both places before quoting either.',
  },
  'judgement.ambiguous': {
    means: 'more than one outcome is stated, so none was taken',
    check: 'Read the sentence; a new wording is added in data/frameworks.json.',
  },
  'people.not_a_name': {
    means: 'a word stands where a name should, but is none that is known',
    check: 'Read the line; a new post or honour is added in data/roles.json.',
  },
  'people.no_lead': {
    means: 'an inspection report names no lead inspector that could be read',
    check: 'Read the cover and the team; a new label belongs in src/extract/people.',
  },
  'recommendations.none_read': {
    means: 'a heading says that improvements follow, but no item was read below it',
    check: 'Read what stands below; a new layout belongs in src/extract/recommendations.',
  },
  'recommendations.unknown_heading': {
    means: 'a heading speaks of improvement and a list follows, but it is none that is known to head what must improve',
    check: 'Read the list; a new heading is added in data/improvement-headings.json.',
  },
  'recommendations.paragraph_left_out': {
    means: 'a sentence stands among the marked items of a list of what must improve, and was not taken for one',
    check: 'Read it: it may be an introduction, or something else that must improve.',
  },
  'heading.unknown': {
    means: 'documents of this kind and time are not known to have this heading',
    check: 'A new heading is added in data/inspection-headings.json, with its first month.',
  },
  'heading.missing': {
    means: 'documents of this kind and time always have a heading that was not found',
    check: 'Read its pages; a heading that went out of use is given its last month in data/inspection-headings.json.',
  },
  'cover.unknown_label': {
    means: 'the cover has a label from which nothing was read',
    check: 'Read the line; a new label belongs in the extractor of what it tells.',
  },
  'ocr.unsure': {
    means: 'OCR read a value in a line of which it was not sure, so the value is not given',
    check: 'Read the line on its page; the text of the page has what OCR made of it.',
  },
  'page.ocr_off': {
    means: 'a page is a picture of text, and the file was read without OCR',
    check: 'Read the file again with OCR.',
  },
  'page.ocr_time_limit': {
    means: 'a page is a picture that OCR took too long to read, so nothing was read from it',
    check: 'Look at the page: it may be a photograph or a plan.',
  },
  'kpi.no_measure': {
    means: 'a percentage or an amount has no words that say what it measures, so it was not taken',
    check: 'Usually a label of a chart; read the chart on its page.',
  },
  'page.damaged': {
    means: 'a page is damaged in the file, so nothing was read from it',
    check: 'Fetch the file again; else read the page in another program.',
  },
  'page.unreadable_text': {
    means: 'the text of a page is garbage that its fonts make of other letters, so nothing was read from it',
    check: 'Read the page itself; for its text, run with OCR or find a copy whose words can be copied out of it.',
  },
  'site.authority_differs': {
    means: 'the site that offers the paper says that it is another authority’s than the paper itself does',
    check: 'Read the first page; v_listings has the site’s word.',
  },
  'site.meeting_differs': {
    means: 'the site that offers the paper gives it another meeting date than the paper itself does',
    check: 'Read the head of the paper: it may have gone to several meetings, or carry the date of an earlier draft.',
  },
  'site.committee_differs': {
    means: 'the site that offers the paper gives it another committee than the paper itself does',
    check: 'Read the head of the paper: it may have gone to several committees.',
  },
  'site.title_differs': {
    means: 'the title on the site that offers the paper has no word in common with the title in the paper',
    check: 'Open the paper: the site may have attached another one than it names.',
  },
  'store.refused': {
    means: 'the database refused the fact: its quote is not at its place, or its value is none of the closed list',
    check: 'This is a fault of the program; please report it.',
  },
} as const;

export type IssueCode = keyof typeof issueKinds;
