import { describe, expect, it } from 'vitest';
import { papersFolder, type Site, spans } from '../../src/pipeline/sources.js';
import { groupsToLookAt, stretchesToLookAt } from '../../src/pipeline/walk.js';
import type { Group, Source, Span } from '../../src/sources/types.js';
import type { SourceMemory } from '../../src/store/scrapes.js';

const today = '2026-11-22';

describe('spans', () => {
  const window = { daysBack: 28, daysAhead: 14 };
  const rolling = { from: '2026-10-25', to: '2026-12-06' };
  it.each<[string | undefined, Span[]]>([
    [undefined, []],
    ['2026-11-01', []],
    ['2026-10-25', []],
    ['2026-10-24', [{ from: '2026-10-24', to: '2026-10-24' }]],
    ['2026-01-01', [{ from: '2026-01-01', to: '2026-10-24' }]],
    [
      '2024-06-15',
      [
        { from: '2026-01-01', to: '2026-10-24' },
        { from: '2025-01-01', to: '2025-12-31' },
        { from: '2024-06-15', to: '2024-12-31' },
      ],
    ],
  ])('since %s', (since, backFill) => {
    expect(spans({ since, window }, today)).toEqual({ window: rolling, backFill });
  });

  it('has no day of the new year before the window reaches it', () => {
    expect(spans({ since: '2025-12-01', window }, '2026-01-20')).toEqual({
      window: { from: '2025-12-23', to: '2026-02-03' },
      backFill: [{ from: '2025-12-01', to: '2025-12-22' }],
    });
    expect(spans({ since: '2025-12-01', window }, '2026-01-29').backFill).toEqual([
      { from: '2025-12-01', to: '2025-12-31' },
    ]);
  });
});

describe('papersFolder', () => {
  it.each([
    ['https://democracy.example.gov.uk', 'https://democracy.example.gov.uk'],
    ['https://example.moderngov.co.uk/mgMemberIndex.aspx?bcr=1', 'https://example.moderngov.co.uk'],
    ['https://example.gov.uk/modgov/mgMemberIndex.aspx', 'https://example.gov.uk/modgov'],
    ['https://example.cmis.uk.com/example/Councillors.aspx', 'https://example.cmis.uk.com/example'],
    [
      'https://example.cmis.uk.com/example/Councillors/tabid/63/ScreenMode/Alphabetical/Default.aspx',
      'https://example.cmis.uk.com/example',
    ],
  ])('%s', (url, expected) => {
    expect(papersFolder(url).replace(/\/$/, '')).toBe(expected);
  });
});

const memoryOf = (groups: Record<string, number>, years: Record<string, number> = {}): SourceMemory => ({
  group: (key) => groups[key] ?? null,
  span: ({ from }) => years[from] ?? null,
  listing: () => null,
});

const year = (number: number): Span => ({ from: `${number}-01-01`, to: `${number}-12-31` });

describe('stretchesToLookAt', () => {
  const site = { window: { from: '2026-10-25', to: '2026-12-06' }, backFill: [2025, 2024, 2023].map(year) } as Site;
  it.each<[Record<string, number>, string[], number]>([
    [{}, ['2026-10-25', '2025-01-01', '2024-01-01', '2023-01-01'], 0],
    [{ '2025-01-01': 0 }, ['2026-10-25', '2025-01-01', '2024-01-01', '2023-01-01'], 0],
    [{ '2025-01-01': 1 }, ['2026-10-25', '2024-01-01', '2023-01-01'], 1],
    [{ '2025-01-01': 1, '2024-01-01': 4, '2023-01-01': 1 }, ['2026-10-25'], 3],
  ])('%j', (years, froms, settled) => {
    let count = 0;
    const stretches = [...stretchesToLookAt(site, memoryOf({}, years), today, () => count++)];
    expect(stretches.map(({ span }) => span.from)).toEqual(froms);
    expect(stretches.map(({ isBackFill }) => isBackFill)).toEqual(froms.map((_, i) => i > 0));
    expect(count).toBe(settled);
  });
});

describe('groupsToLookAt', () => {
  const groups: Group[] = ['2026-11-20', '2026-11-01', '2025-05-05', '2025-05-01'].map((on, i) => ({
    key: String(i),
    name: 'Cabinet',
    on,
    url: `https://example.org/${i}`,
  }));
  const source: Source = {
    givesPages: false,
    offers: async () => [],
    async *groups() {
      yield* groups;
    },
    listings: async () => [],
  };
  const window = { span: { from: '2026-10-25', to: '2026-12-06' }, isBackFill: false };
  const back = { span: year(2025), isBackFill: true };

  it.each<[string, typeof window, Record<string, number>, Record<string, number>, string[]]>([
    ['all, the first time', window, {}, {}, ['0', '1', '2', '3']],
    ['those not settled', window, { 0: 5, 1: 5, 2: 1, 3: 0 }, {}, ['0', '1', '3']],
    ['what is left of a year that was cut off', back, { 0: 0, 2: 0 }, {}, ['1', '3']],
    ['all of a year once more when it is done', back, { 2: 0, 3: 0 }, { '2025-01-01': 0 }, ['0', '1', '2', '3']],
  ])('gives %s', async (_, stretch, known, years, expected) => {
    let settled = 0;
    const keys: string[] = [];
    for await (const { key } of groupsToLookAt(source, stretch, memoryOf(known, years), today, () => settled++))
      keys.push(key);
    expect(keys).toEqual(expected);
    expect(settled).toBe(groups.length - expected.length);
  });
});
