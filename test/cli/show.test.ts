import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { registerShow } from '../../src/cli/commands/show.js';
import { newStore, sampleReading, temporaryFolder } from '../store/sample.js';
import { runCommand } from './run-command.js';

const bytes = 'The bytes of a file.';
const ofBytes = createHash('sha256').update(bytes).digest('hex');

function show(what: string, ...args: string[]): Promise<string> {
  const { path, writer, runId } = newStore();
  const other = sampleReading({}, ofBytes);
  other.document.fileName = 'other.pdf';
  const seenAt = '2024-01-01T00:00:00.000Z';
  writer.writeReadings([sampleReading()], [{ location: 'https://example.org/vale', seenAt }], runId);
  writer.writeReadings([other], [{ location: 'https://example.org/other', seenAt }], runId);
  return runCommand(registerShow, ['show', what, '--db', path, ...args]);
}

it('shows each group with its pages', async () => {
  const lines = (await show('abab')).split('\n');
  expect(lines[0]).toBe('Inspection of children’s services');
  expect(lines[1]).toBe('inspection_report, ILACS, inspection; example-vale.pdf, 2 pages, sha256 abababababab');
  for (const line of [
    /^authority_name +p\. 1 +Thurrock$/,
    /^published_on +\(not stated\)$/,
    /^Judgements \(1\)$/,
    /^ {2}p\. 1 +overall_effectiveness +requires_improvement +current +“Requires improvement”$/,
    /^ {2}p\. 1 +ILACS +inspection +2019-11-04 to 2019-11-08 +subject +“4 to 8 November 2019”$/,
    /^ {2}p\. 1 +Ada Example +lead_inspector +“Lead inspector: Ada Example HMI”$/,
    /^ {2}p\. 1 +area_for_improvement +1 +Improve the timeliness of visits to children\.$/,
    /^ {2}p\. 2 +92\.5 +percent +actual +2019-03 +visits were on time +“In March/,
    /^ {2}p\. 2 {4}visits to children$/,
    /^ {4}judgement\.unknown_grade {2}No grade is called "Example"\.$/,
    /^Dates: 1$/,
  ]) {
    expect(lines).toContainEqual(expect.stringMatching(line));
  }
  expect(lines).not.toContainEqual(expect.stringMatching(/^committee/));
});

it.each([
  ['the start of a sha256', 'abab', 'example-vale.pdf'],
  ['part of a file name', 'VALE.pdf', 'example-vale.pdf'],
  ['part of an address', 'org/other', 'other.pdf'],
])('finds a document by %s', async (_, what, fileName) => {
  expect(JSON.parse(await show(what, '--json'))).toMatchObject({ fileName });
});

it('finds a document by a file with its bytes, whatever that is called', async () => {
  const file = join(temporaryFolder(), 'renamed.bin');
  writeFileSync(file, bytes);
  expect(JSON.parse(await show(file, '--json'))).toMatchObject({ fileName: 'other.pdf' });
});

it.each([
  ['nothing.pdf', 'store.no_document'],
  ['example.org', 'store.several_documents'],
])('refuses %s', async (what, code) => {
  await expect(show(what)).rejects.toMatchObject({ code, exitCode: 2 });
});
