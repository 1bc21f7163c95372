import { describe, expect, it } from 'vitest';
import { PapersError } from '../../src/errors.js';
import { parsePipelineFile, readPipelineFile } from '../../src/pipeline/pipeline-file.js';

const messageOf = (text: string): string => {
  try {
    parsePipelineFile(text, 'p.yaml');
  } catch (error) {
    if (!(error instanceof PapersError)) throw error;
    expect(error).toMatchObject({
      code: 'pipeline.invalid',
      exitCode: 2,
      remedy: expect.stringContaining('docs/pipelines.md'),
    });
    return error.message;
  }
  throw new Error('it was taken');
};

it('takes the least that it may say, and fills in the rest', () => {
  const file = parsePipelineFile(
    'name: one\ncontact: papers@example.org\nsources:\n  - kind: moderngov\n    authority: Thurrock\n',
    'p.yaml',
  );
  expect(file).toEqual({
    name: 'one',
    contact: 'papers@example.org',
    database: 'data/papers.sqlite',
    archive: 'data/archive',
    ocr: true,
    allowLocal: [],
    limits: { requestsPerNight: 5000, megabytesPerNight: 2000, secondsBetweenRequests: 1 },
    sources: [{ kind: 'moderngov', authority: 'Thurrock', window: { daysBack: 28, daysAhead: 14 } }],
  });
});

it('takes all that the documentation of the format shows', () => {
  const text = `name: nightly
contact: https://example.org/papers
database: data/papers.sqlite
archive: data/archive
allowLocal: ["127.0.0.1:8080", "[::1]:80", "intranet:443"]
schedule: "30 2 * * *"
limits: { requestsPerNight: 5000, megabytesPerNight: 2000, secondsBetweenRequests: 1 }
sources:
  - kind: moderngov
    authority: Thurrock
    base: http://127.0.0.1:8080
    committees: ["Children*"]
    since: 2024-01-01
    window: { daysBack: 7, daysAhead: 0 }
  - { kind: cmis, base: "https://example.cmis.uk.com/example" }
  - { kind: councils, authorities: [Bedford, Brent] }
  - { kind: ofsted-reports, authorities: [Bedford], titles: ["*visit*"] }
  - { kind: url-list, urls: ["https://example.org/a.pdf"] }
  - { kind: folder, path: papers, name: own }
`;
  expect(parsePipelineFile(text, 'p.yaml').sources.map(({ kind }) => kind)).toEqual([
    'moderngov',
    'cmis',
    'councils',
    'ofsted-reports',
    'url-list',
    'folder',
  ]);
});

it('needs no contact where nothing is scraped', () => {
  expect(parsePipelineFile('name: one\nsources: [{ kind: folder, path: papers }]', 'p.yaml').contact).toBeUndefined();
});

describe('faults, with their lines', () => {
  const head = 'name: one\ncontact: papers@example.org\n';
  it.each([
    ['', /^p\.yaml:1: /],
    ['- a\n- b\n', /^p\.yaml:1: /],
    ['name: one\nsources: [\n', /^p\.yaml:\d: /],
    ['name: one\nname: two\nsources: [{ kind: folder, path: a }]\n', /^p\.yaml:2: .*unique/i],
    ['sources: [{ kind: folder, path: a }]\n', /^p\.yaml:1: name: is missing$/],
    ['name: two words\nsources: [{ kind: folder, path: a }]\n', /^p\.yaml:1: name: must be one word/],
    [`${head}`, /^p\.yaml:1: sources: is missing$/],
    [`${head}sources: []\n`, /^p\.yaml:3: sources: must name at least one source$/],
    [
      'name: one\nsources:\n  - kind: folder\n    path: a\n  - kind: moderngov\n    authority: Thurrock\n',
      /^p\.yaml:5: contact: must be set/,
    ],
    [
      'name: one\ncontact: nobody\nsources: [{ kind: folder, path: a }]\n',
      /^p\.yaml:2: contact: must be a mail address or a web page/,
    ],
    [
      `${head}sources:\n  - kind: modernguv\n`,
      /^p\.yaml:4: sources\[1\]\.kind: must be folder, url-list, moderngov, cmis, councils or ofsted-reports$/,
    ],
    [`${head}sources:\n  - authority: Thurrock\n`, /^p\.yaml:4: sources\[1\]\.kind: must be folder/],
    [
      `${head}sources:\n  - kind: moderngov\n    comittees: [Cabinet]\n`,
      /^p\.yaml:5: sources\[1\]\.comittees: no such key here$/,
    ],
    [`${head}sources:\n  - kind: folder\n`, /^p\.yaml:4: sources\[1\]\.path: is missing$/],
    [
      `${head}sources:\n  - kind: moderngov\n    committees: Cabinet\n`,
      /^p\.yaml:5: sources\[1\]\.committees: must be a list/,
    ],
    [
      `${head}sources:\n  - kind: moderngov\n    base: democracy.example.org\n`,
      /^p\.yaml:5: sources\[1\]\.base: must be an address/,
    ],
    [
      `${head}sources:\n  - kind: moderngov\n    base: ftp://democracy.example.org\n`,
      /^p\.yaml:5: sources\[1\]\.base: must be an address/,
    ],
    [
      `${head}sources:\n  - kind: moderngov\n    since: 01/02/2024\n`,
      /^p\.yaml:5: sources\[1\]\.since: must be a day like/,
    ],
    [
      `${head}sources:\n  - kind: moderngov\n    since: 2024-02-30\n`,
      /^p\.yaml:5: sources\[1\]\.since: must be a day like/,
    ],
    [
      `${head}allowLocal: [127.0.0.1]\nsources: [{ kind: folder, path: a }]\n`,
      /^p\.yaml:3: allowLocal\[1\]: must be host:port/,
    ],
    [
      `${head}allowLocal: ["http://127.0.0.1:80"]\nsources: [{ kind: folder, path: a }]\n`,
      /^p\.yaml:3: allowLocal\[1\]: must be host:port/,
    ],
    [
      `${head}limits:\n  requestsPerNight: 0\nsources: [{ kind: folder, path: a }]\n`,
      /^p\.yaml:4: limits\.requestsPerNight: /,
    ],
    [
      `${head}limits:\n  requestsPerNight: many\nsources: [{ kind: folder, path: a }]\n`,
      /^p\.yaml:4: limits\.requestsPerNight: expected number/,
    ],
    [
      `${head}limits:\n  secondsBetweenRequests: -1\nsources: [{ kind: folder, path: a }]\n`,
      /^p\.yaml:4: limits\.secondsBetweenRequests: /,
    ],
    [`${head}schedule: every night\nsources: [{ kind: folder, path: a }]\n`, /^p\.yaml:3: schedule: /],
  ])('%j', (text, expected) => {
    expect(messageOf(text)).toMatch(expected);
  });

  it('tells all of them at once', () => {
    const text =
      'name: one two\ncontact: x\nlimit: {}\nsources:\n  - kind: folder\n    path: a\n    since: 2024-01-01\n';
    expect(
      messageOf(text)
        .split('\n')
        .map((line) => line.split(':')[1])
        .sort(),
    ).toEqual(['1', '2', '3', '7']);
  });
});

it('says which file cannot be read', () => {
  expect(() => readPipelineFile('/no/such/pipeline.yaml')).toThrow(
    expect.objectContaining({ code: 'pipeline.not_found', exitCode: 2 }),
  );
});
