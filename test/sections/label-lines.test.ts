import { describe, expect, it } from 'vitest';
import { documentFromFlow } from '../../src/document/flow.js';
import { isLabelWithValue, isSignature } from '../../src/sections/label-lines.js';

const meta = { sha256: 'ab', fileName: 'a.txt', mediaType: 'text/plain', engine: 'text', tagged: false } as const;
/** The block under a line. */
const below = (text: string) => documentFromFlow(meta, [{ kind: 'paragraph', text }]).blocks[0];

describe('a label with its value', () => {
  it.each([
    'Background papers: none',
    'Background Papers - Nil',
    'EqIA carried out: YES',
    'Call-in waived by the Chair – NO',
    'Ward members told: No, as all wards are concerned',
    'Exempt information: not applicable',
    'Legal implications: see above',
    'Impact on carers: Positive',
    'Chief Officer: Margaret Holloway',
    'Statutory Officer (Legal): Peter Dunmore',
    'Report signed off by: Helen Carrow, Director of Place',
    'Recommendation: That the Panel notes the plan',
    'RECOMMENDATION 2 – to approve the plan',
  ])('%s', (text) => expect(isLabelWithValue(text)).toBe(true));

  it.each([
    'Care leavers: good',
    'Option 1: No change to the homes',
    'Priority 3: Low incomes',
    'Theme 2: Early help',
    'Appendix A: The plan',
    'Risk: what could go wrong',
    'Chief officer: what we heard',
    'Background papers',
    'Recommendation 3: Foster carers',
  ])('no label but a heading: %s', (text) => expect(isLabelWithValue(text)).toBe(false));
});

describe('a signature', () => {
  it.each([
    ['Margaret Holloway', 'Director of Children’s Services'],
    ['Margaret Holloway', 'Group Director of People'],
    ['Councillor Peter Dunmore', 'Cabinet Member for Families'],
    ['HELEN CARROW', 'Corporate Director for Children'],
    ['XANTHIPPE VOLE', 'Strategic Director for Families'],
    ['Helen Carrow OBE', 'Independent Reviewing Service Manager'],
    ['Helen Carrow (Director – Families)', 'The plan is two years old'],
    ['Peter Dunmore, Head of Early Help', 'The plan is two years old'],
    ['Peter Dunmore – Chairman of the Board', 'The plan is two years old'],
  ])('%s / %s', (text, next) => expect(isSignature(text, below(next))).toBe(true));

  it.each([
    ['UNRESTRICTED ITEMS', 'Election of Chair'],
    ['Early Help – Service Manager', 'The plan is two years old'],
    ['Family Hubs', 'Director of Children’s Services'],
    ['Executive Summary', 'Director of Children’s Services'],
    ['Margaret Holloway', 'She has led the service since May and knows every team.'],
    ['Chairman’s Foreword', 'Margaret Holloway, Chairman of the Board'],
  ])('none: %s / %s', (text, next) => expect(isSignature(text, below(next))).toBe(false));
});
