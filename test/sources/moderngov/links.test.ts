import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { addressOf, documentLinks, linkWords } from '../../../src/sources/moderngov/links.js';

describe('addressOf', () => {
  it.each([
    [
      'documents/s12/Budget Report.pdf',
      'https://papers.example.gov.uk',
      'https://papers.example.gov.uk/documents/s12/Budget%20Report.pdf',
    ],
    [
      'documents/s12/A%20B.pdf',
      'https://papers.example.gov.uk/modgov',
      'https://papers.example.gov.uk/modgov/documents/s12/A%20B.pdf',
    ],
    [
      '/documents/s12/A.pdf',
      'https://papers.example.gov.uk/modgov/',
      'https://papers.example.gov.uk/documents/s12/A.pdf',
    ],
    [
      'http://papers.example.gov.uk/documents/s12/A.pdf',
      'https://papers.example.gov.uk',
      'https://papers.example.gov.uk/documents/s12/A.pdf',
    ],
    [
      'http://PAPERS.example.gov.uk/mgConvert2PDF.aspx?ID=5',
      'https://papers.example.gov.uk',
      'https://papers.example.gov.uk/mgConvert2PDF.aspx?ID=5',
    ],
    ['http://other.example.org/a.pdf', 'https://papers.example.gov.uk', 'http://other.example.org/a.pdf'],
    [
      'http://papers.example.gov.uk:8080/a.pdf',
      'http://papers.example.gov.uk:8080',
      'http://papers.example.gov.uk:8080/a.pdf',
    ],
    [
      ' documents/s12/A.pdf#page=3 ',
      'https://papers.example.gov.uk',
      'https://papers.example.gov.uk/documents/s12/A.pdf',
    ],
    [
      'documents/g9/Public reports pack 13th-Mar-2025 15.00 Cabinet.pdf?T=10',
      'https://papers.example.gov.uk',
      'https://papers.example.gov.uk/documents/g9/Public%20reports%20pack%2013th-Mar-2025%2015.00%20Cabinet.pdf?T=10',
    ],
  ])('%s at %s', (href, base, expected) => {
    expect(addressOf(href, base)).toBe(expected);
  });
});

const linkOf = (markup: string) => {
  const [link] = documentLinks(parseDocument(markup));
  if (!link) throw new Error('no link to a document');
  return link;
};

describe('linkWords', () => {
  it.each([
    ['Minutes PDF 154 KB', { title: 'Minutes', note: 'PDF 154 KB' }],
    ['Agenda frontsheet (PDF, 132 KB)', { title: 'Agenda frontsheet', note: 'PDF, 132 KB' }],
    [
      'Budget\n<span  class="mgFileSize" ><img alt="pdf icon" /> PDF 1 MB</span> ',
      { title: 'Budget', note: 'PDF 1 MB' },
    ],
    ['Heating<span class="mgFileSize">PDF 500 KB</span>', { title: 'Heating', note: 'PDF 500 KB' }],
    ['HeatingPDF 500 KB', { title: 'Heating', note: 'PDF 500 KB' }],
    ['Plan <span class="mgHide">(1.1)</span> PDF 368 KB', { title: 'Plan', note: 'PDF 368 KB' }],
    ['The PDF 2 format', { title: 'The PDF 2 format', note: null }],
    ['Appendix A DOCX 20 KB', { title: 'Appendix A', note: 'DOCX 20 KB' }],
    ['PDF 154 KB', { title: null, note: 'PDF 154 KB' }],
  ])('%s', (words, expected) => {
    expect(linkWords(linkOf(`<a href="documents/s1/a.pdf">${words}</a>`))).toEqual(expected);
  });
});

describe('documentLinks', () => {
  it.each([
    ['documents/s1/a.pdf', true],
    ['documents/g1/Public reports pack.pdf?T=10', true],
    ['/documents/b12/Supplement.pdf?T=9', true],
    ['mgConvert2PDF.aspx?ID=5&amp;ISATT=1', true],
    ['Documents/S1/a.pdf', true],
    ['ieDecisionDetails.aspx?AIId=3', false],
    ['ieListDocuments.aspx?CId=1&amp;MId=2', false],
    ['mailto:clerk@example.org', false],
  ])('%s: %s', (href, isOne) => {
    expect(documentLinks(parseDocument(`<a href="${href}">Words</a>`))).toHaveLength(isOne ? 1 : 0);
  });
});
