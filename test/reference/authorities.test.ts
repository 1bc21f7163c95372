import { describe, expect, it } from 'vitest';
import { findAuthorities, findAuthorityByDomain, isAuthorityOnly } from '../../src/reference/authorities.js';

const now = '2024-06-10';

describe('findAuthorities', () => {
  it.each<[text: string, on: string, found: [name: string, gss: string][]]>([
    ['Inspection of Warrington local authority children’s services', now, [['Warrington', 'E06000007']]],
    ['Inspection of London Borough of Merton', now, [['Merton', 'E09000024']]],
    ['Royal Borough of Windsor and Maidenhead', now, [['Windsor and Maidenhead', 'E06000040']]],
    ['Metropolitan Borough of Rotherham', now, [['Rotherham', 'E08000018']]],
    ['Durham County Council', now, [['Durham', 'E06000047']]],
    ['Bristol City of', now, [['Bristol', 'E06000023']]],
    ['Bristol, City of', now, [['Bristol', 'E06000023']]],
    ['Inspection of Herefordshire, County of', now, [['Herefordshire', 'E06000019']]],
    ['Kingston upon Hull City Council', now, [['Kingston upon Hull', 'E06000010']]],
    ['Focused visit to Hull City Council children’s services', now, [['Kingston upon Hull', 'E06000010']]],
    ['Kingston upon Thames', now, [['Kingston upon Thames', 'E09000021']]],
    ['Inspection of East Riding local authority', now, [['East Riding of Yorkshire', 'E06000011']]],
    ['Telford & Wrekin', now, [['Telford and Wrekin', 'E06000020']]],
    ['St Helens', now, [['St Helens', 'E08000013']]],
    ['St. Helens Borough Council', now, [['St Helens', 'E08000013']]],
    ['STOCKTON-ON-TEES BOROUGH COUNCIL', now, [['Stockton-on-Tees', 'E06000004']]],
    ['Thurrock’s outcome from the inspection', now, [['Thurrock', 'E06000034']]],
    ['Isles of Scilly', now, [['Isles of Scilly', 'E06000053']]],
    ['Isle of Wight Council', now, [['Isle of Wight', 'E06000046']]],
    ['Council of the Isles of Scilly', now, [['Isles of Scilly', 'E06000053']]],
    ['Newcastle upon Tyne City Council', now, [['Newcastle upon Tyne', 'E08000021']]],
    ['Newcastle City Council', now, [['Newcastle upon Tyne', 'E08000021']]],
    ['Bournemouth, Christchurch and Poole Council', now, [['Bournemouth, Christchurch and Poole', 'E06000058']]],
    ['Inspection of Newcastle local authority children’s services', now, [['Newcastle upon Tyne', 'E08000021']]],
    ['Focused visit to BCP Council children’s services', now, [['Bournemouth, Christchurch and Poole', 'E06000058']]],
    ['BCP local area partnership', now, [['Bournemouth, Christchurch and Poole', 'E06000058']]],
    ['B&NES', now, [['Bath and North East Somerset', 'E06000022']]],
    [
      'Kingston upon Hull and Kingston',
      now,
      [
        ['Kingston upon Hull', 'E06000010'],
        ['Kingston upon Thames', 'E09000021'],
      ],
    ],
    ['Bucks', '2019-07-01', [['Buckinghamshire', 'E10000002']]],
    ['Bucks', '2021-07-01', [['Buckinghamshire', 'E06000060']]],
    ['Poole', '2019-03-31', [['Poole', 'E06000029']]],
    ['Dorset', '2019-03-31', [['Dorset', 'E10000009']]],
    [
      'Herts and Essex',
      now,
      [
        ['Hertfordshire', 'E10000015'],
        ['Essex', 'E10000012'],
      ],
    ],
    ['Brighton children’s services', now, [['Brighton and Hove', 'E06000043']]],
    ['City of London Corporation', now, [['City of London', 'E09000001']]],
    ['City of York Council', now, [['York', 'E06000014']]],
    ['North Yorkshire County Council', '2021-07-01', [['North Yorkshire', 'E10000023']]],
    ['North Yorkshire', '2023-07-01', [['North Yorkshire', 'E06000065']]],
    ['Somerset', '2022-07-01', [['Somerset', 'E10000027']]],
    ['Somerset', '2023-07-01', [['Somerset', 'E06000066']]],
    ['Dorset', '2018-07-01', [['Dorset', 'E10000009']]],
    ['Dorset', '2019-10-01', [['Dorset', 'E06000059']]],
    ['Buckinghamshire', '2018-07-01', [['Buckinghamshire', 'E10000002']]],
    ['Buckinghamshire', '2021-07-01', [['Buckinghamshire', 'E06000060']]],
    ['Northamptonshire', '2019-07-01', [['Northamptonshire', 'E10000021']]],
    ['West Northamptonshire', '2022-07-01', [['West Northamptonshire', 'E06000062']]],
    ['Cumbria', '2022-07-01', [['Cumbria', 'E10000006']]],
    ['Cumberland', '2024-07-01', [['Cumberland', 'E06000063']]],
    [
      'Kent County Council and Medway Council',
      now,
      [
        ['Kent', 'E10000016'],
        ['Medway', 'E06000035'],
      ],
    ],
    ['children enjoy reading and go to bury their worries', now, []],
    ['the County Council agreed the budget', now, []],
    ['The Council and its Cabinet', now, []],
  ])('%s on %s', (text, on, found) => {
    expect(findAuthorities(text, on).map(({ authority }) => [authority.name, authority.gss])).toEqual(found);
  });

  it('gives the place of the name in the text', () => {
    const text = 'Report to Kent County Council';
    const [match] = findAuthorities(text, now);
    expect(text.slice(match?.from, match?.to)).toBe('Kent County Council');
    expect(match?.asCouncil).toBe(true);
  });
});

it.each([
  ['write to jo.bloggs@kent.gov.uk', 'Kent'],
  ['democracy.thurrock.gov.uk/papers', 'Thurrock'],
  ['jo.bloggs@kent .gov.uk', 'Kent'],
  ['www.gov.uk/ofsted', null],
])('findAuthorityByDomain %s', (text, name) => {
  expect(findAuthorityByDomain(text)?.authority.name ?? null).toBe(name);
});

it.each([
  ['Bolton MBC', true],
  ['the London Borough of Brent', true],
  ['Kent County', true],
  ['Bournemouth, Christchurch & Poole (BCP) Council', true],
  ['Derby Local Area Partnership', true],
  ['St. Helens', true],
  ['Leeds Road', false],
  ['need in Kent', false],
  ['the Council', false],
  ['Northshire', false],
])('isAuthorityOnly %s: %s', (text, expected) => {
  expect(isAuthorityOnly(text)).toBe(expected);
});
