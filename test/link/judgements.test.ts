import { expect, it } from 'vitest';
import { gradesOf, linkJudgements, type PlacedMention, type StatedGrade } from '../../src/link/judgements.js';

const mention = (inspection: number, start: number, more: Partial<PlacedMention> = {}): PlacedMention => ({
  document: 'a',
  pageIndex: 0,
  start,
  end: start + 50,
  quote: '',
  inspection,
  date: `201${inspection}-03`,
  relation: 'previous',
  visitKind: 'inspection',
  ...more,
});
const grade = (start: number, more: Partial<StatedGrade> = {}): StatedGrade => ({
  id: 1,
  document: 'a',
  pageIndex: 0,
  start,
  end: start + 50,
  quote: 'It was judged to be good.',
  domain: 'overall_effectiveness',
  grade: 'good',
  relation: 'previous',
  isReport: true,
  counts: true,
  ...more,
});
const subject = mention(9, 0, { relation: 'subject' });

const cases: [string, StatedGrade, PlacedMention[], number | null, string][] = [
  ['the subject’s own', grade(500, { relation: 'current' }), [subject, mention(2, 480)], 9, 'subject'],
  ['a current one without a subject', grade(500, { relation: 'current' }), [mention(2, 480)], null, 'unclear'],
  ['a sentence that names it', grade(500), [subject, mention(2, 500), mention(3, 700)], 2, 'same_sentence'],
  ['a sentence that names two', grade(500), [mention(2, 500), mention(3, 510)], null, 'unclear'],
  ['the sentence before', grade(500), [mention(3, 100), mention(2, 440)], 2, 'sentence_before'],
  ['a sentence far before, of two', grade(900), [mention(3, 100), mention(2, 440)], null, 'unclear'],
  ['a visit gives no grades', grade(500), [mention(2, 440, { visitKind: 'focused_visit' })], null, 'unclear'],
  ['the only one that is recalled', grade(500), [subject, mention(2, 40, { pageIndex: 4 })], 2, 'only_one'],
  [
    'the only one of the year that the sentence names',
    grade(900, { quote: 'In 2013 it was judged to be good.' }),
    [mention(2, 10), mention(3, 100)],
    3,
    'only_one',
  ],
  [
    'another year than the sentence names',
    grade(500, { quote: 'In 2010 it was judged to be good.' }),
    [mention(2, 440)],
    null,
    'unclear',
  ],
];

it.each(cases)('%s', (_, judgement, mentions, inspection, basis) => {
  expect(linkJudgements([judgement], mentions)).toEqual([{ judgement, inspection, basis }]);
});

it('takes the grade of the report before that of a paper, and both before one that is recalled', () => {
  const recalled = grade(0, { id: 1, grade: 'inadequate' });
  const told = grade(0, { id: 2, relation: 'current', isReport: false });
  const reported = grade(0, { id: 3, relation: 'current', grade: 'outstanding' });
  const copy = grade(0, { id: 4, relation: 'current', counts: false });
  const linked = (all: StatedGrade[]) =>
    gradesOf(all.map((judgement) => ({ judgement, inspection: 1, basis: 'subject' })));
  expect(linked([copy, recalled, told, reported])).toMatchObject([
    { inspection: 1, source: 'reported', judgement: { id: 3 }, stated: [{ id: 3 }, { id: 2 }, { id: 1 }] },
  ]);
  expect(linked([recalled, told])).toMatchObject([{ source: 'told', judgement: { id: 2 } }]);
  expect(linked([recalled])).toMatchObject([{ source: 'recalled' }]);
});
