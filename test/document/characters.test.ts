import { describe, expect, it } from 'vitest';
import { cleanCharacters, dashToBullet, splitMarker } from '../../src/document/characters.js';

describe('cleanCharacters', () => {
  it.each([
    ['plain text - with “quotes”, a dash – and £5', 'plain text - with “quotes”, a dash – and £5'],
    ['\uf0b7 First', '• First'],
    ['\uf06eFirst', '•First'],
    ['  \uf0a7\u00a0First', '  • First'],
    ['\uf02d First', '• First'],
    ['\uf0be First', '• First'],
    ['\uf0d8 First', '• First'],
    ['\u25fc First', '• First'],
    ['\u25aa First', '• First'],
    ['\u25cf First', '• First'],
    ['\u2713 First', '• First'],
    ['\u27a2 First', '• First'],
    ['\u0083 First', '• First'],
    ['\u2212 First', '• First'],
    ['\u2500 First', '• First'],
    ['\u0336 First', '• First'],
    ['\u22125% on the year', '\u22125% on the year'],
    ['\u2713', '\u2713'],
    ['met \u2713 in full', 'met \u2713 in full'],
    ['10\u00a0July\u20092024', '10 July 2024'],
    ['ef\ufb01cient \ufb02ow of sta\ufb00', 'efficient flow of staff'],
    ['co\u00adordinated\u200b work\ufeff', 'coordinated work'],
    ['one\u0007two\u0019', 'onetwo'],
    ['half \ud83d and whole \u{1f600}', 'half \ufffd and whole \u{1f600}'],
    ['café', 'café'],
    ['a\tb\nc', 'a\tb\nc'],
  ])('%j becomes %j', (text, expected) => {
    expect(cleanCharacters(text)).toBe(expected);
  });
});

describe('dashToBullet', () => {
  it.each([
    ['- First', '• First'],
    ['  – First', '  • First'],
    ['o Second level', '• Second level'],
    ['-5% on the year', '-5% on the year'],
    ['of these - two', 'of these - two'],
    ['or else', 'or else'],
  ])('%j becomes %j', (text, expected) => {
    expect(dashToBullet(text)).toBe(expected);
  });
});

describe('splitMarker', () => {
  it.each([
    ['• Earlier planning', '•', 'Earlier planning'],
    ['•Earlier planning', '•', 'Earlier planning'],
    ['1. Summary', '1.', 'Summary'],
    ['12.\tSummary', '12.', 'Summary'],
    ['112. Children wait', '112.', 'Children wait'],
    ['1.Summary', '1.', 'Summary'],
    ['1.1 That the board notes', '1.1', 'That the board notes'],
    ['2.10 to receive the report', '2.10', 'to receive the report'],
    ['1.1.2 Scope', '1.1.2', 'Scope'],
    ['7.5. Background papers', '7.5.', 'Background papers'],
    ['3.1The board', '3.1', 'The board'],
    ['3.1 12 children moved', '3.1', '12 children moved'],
    ['1.0 Introduction', '1.0', 'Introduction'],
    ['(a) approve it', '(a)', 'approve it'],
    ['(i) approve it', '(i)', 'approve it'],
    ['(iv) approve it', '(iv)', 'approve it'],
    ['(1) approve it', '(1)', 'approve it'],
    ['(aa) approve it', '(aa)', 'approve it'],
    ['(2)Approve it', '(2)', 'Approve it'],
    ['a) approve it', 'a)', 'approve it'],
    ['ii) approve it', 'ii)', 'approve it'],
    ['1) approve it', '1)', 'approve it'],
    ['1.1) approve it', '1.1)', 'approve it'],
    ['a. approve it', 'a.', 'approve it'],
    ['A. Introduction', 'A.', 'Introduction'],
    ['i. approve it', 'i.', 'approve it'],
    ['xii. approve it', 'xii.', 'approve it'],
    ['IV. Findings', 'IV.', 'Findings'],
    ['1 THE ISSUE', '1', 'THE ISSUE'],
    ['4 Reasons for the decision', '4', 'Reasons for the decision'],
    ['1\tthe issue', '1', 'the issue'],
    ['3  details of the visit', '3', 'details of the visit'],
  ])('%j has the marker %j', (text, marker, body) => {
    const split = splitMarker(text);
    expect(split.marker).toBe(marker);
    expect(text.slice(split.bodyStart)).toBe(body);
  });

  it.each([
    ['A child was seen'],
    ['I am pleased to report'],
    ['i am pleased'],
    ['2024 was a hard year'],
    ['12 October 2021'],
    ['1 July to 3 July'],
    ['4  September 2019'],
    ['12.5% of children'],
    ['12.5 per cent of children'],
    ['2.5 million pounds'],
    ['1.5 years on average'],
    ['9.30 am'],
    ['10.00 Coffee'],
    ['19.15 to 19.25'],
    ['22.2.16 17.3.16'],
    ['24.5.16'],
    ['10.5 11.2 12.9'],
    ['3.4'],
    ['15 children were seen'],
    ['12  months'],
    ['1 Market Square, Newtown'],
    ['(2021) Annual report'],
    ['(the local authority) have'],
    ['c. 300 children'],
    ['p. 12'],
    ['J. K. Field, chair'],
    ['J. Field, chair'],
    ['e.g. at night'],
    ['mix. and match'],
    ['- not a marker until the reader says so'],
    ['£1.5m'],
    [''],
  ])('%j has none', (text) => {
    expect(splitMarker(text)).toEqual({ marker: null, bodyStart: 0 });
  });
});
