/** Where scraped papers came from: the sources, every request, and what the sites say of their papers. */
import { flag, id, integer, oneOf, optional, partialDate, references, table, text } from './model.js';
import { outcomes, sourceKinds } from './values.js';

export const sources = table(
  'sources',
  'What pipeline files name: sites and lists that papers are fetched from.',
  {
    id: id('counts from 1'),
    pipeline: text('name of the pipeline file'),
    name: text('what reports call it'),
    kind: oneOf('kind of source', sourceKinds),
    authority: optional(references('authorities(code)', text('the authority whose papers it has; null for several'))),
    base: optional(text('its address; null for lists')),
  },
  { constraints: ['UNIQUE (pipeline, name)'], indexes: ['authority'] },
);

const source = () => references('sources(id)', integer('the source'));
const run = () => references('runs(id)', integer('the run'));

export const sourceRuns = table(
  'source_runs',
  'How each run found each source.',
  {
    source_id: source(),
    run_id: run(),
    outcome: oneOf('how it ended', outcomes),
    message: optional(text('what was wrong, or why it stopped; null where all went well')),
    listed: integer('papers that the source offered, of those that were looked at'),
    fetched: integer('papers whose bytes came'),
    new_documents: integer('of these, bytes that were not had before'),
    failed: integer('papers and pages that could not be had'),
    alarm: optional(text('why somebody should look, where it was quiet for longer than its history; null without')),
  },
  { constraints: ['PRIMARY KEY (source_id, run_id)'], indexes: ['run_id'] },
);

export const fetches = table(
  'fetches',
  'Every request that was made, in the order of their ends.',
  {
    id: id('counts from 1'),
    run_id: run(),
    source_id: source(),
    method: text('GET or HEAD'),
    url: text('what was asked for'),
    final_url: text('where the request went, behind redirects'),
    requested_at: text('ISO 8601 UTC'),
    status: optional(integer('status code; null where no answer came')),
    media_type: optional(text('Content-Type as sent')),
    bytes: integer('length of the body, decompressed'),
    sha256: optional(text("SHA-256 of the body; a document's is its documents.sha256")),
    headers: text('the headers that matter, a JSON object: validators, length, place, name, pause, server'),
    error: optional(text('what went wrong; null where an answer came')),
  },
  { indexes: ['run_id', 'source_id', 'url', 'sha256'] },
);

export const siteGroups = table(
  'site_groups',
  'Meetings, or other groups of papers, that were looked at; settled ones are not asked for again.',
  {
    source_id: source(),
    key: text("the site's id of it"),
    name: text('committee; authority for reports of an inspectorate'),
    on_day: optional(partialDate('day of the meeting; null where it is none')),
    url: text('page of it'),
    looked_at: text('when it was last looked at whole, ISO 8601 UTC'),
    quiet_looks: integer('how many looks in a row found nothing new'),
  },
  { constraints: ['PRIMARY KEY (source_id, key)'] },
);

export const sourceSpans = table(
  'source_spans',
  'Years of back-fill that were looked at whole; settled ones are not asked for again.',
  {
    source_id: source(),
    from_on: partialDate('first day'),
    to_on: partialDate('last day'),
    looked_at: text('when it was last looked at whole, ISO 8601 UTC'),
    quiet_looks: integer('how many looks in a row found nothing new'),
  },
  { constraints: ['PRIMARY KEY (source_id, from_on)'] },
);

export const listings = table(
  'listings',
  "What a site says of a paper that it offers: the site's word, beside what the paper itself says.",
  {
    source_id: source(),
    url: text('address of the paper'),
    group_key: text('meeting or group it is offered in: site_groups.key'),
    title: optional(text('title, or the words of its link')),
    committee: optional(text('committee')),
    meeting_on: optional(partialDate('day of the meeting')),
    item: optional(text('title of the agenda item')),
    item_number: optional(text('number of the agenda item')),
    published_on: optional(partialDate('day on which the site published it')),
    authority: optional(references('authorities(code)', text('whose paper the site says it is'))),
    note: optional(text('what the site says of its size or kind')),
    document: optional(text('SHA-256 of the bytes that last came from there; null where none did')),
    etag: optional(text('validator of those bytes')),
    last_modified: optional(text('validator of those bytes')),
    content_length: optional(integer('length of those bytes as sent; null where it was not')),
    first_seen: text('when it was first offered, ISO 8601 UTC'),
    last_seen: text('when it was last offered, ISO 8601 UTC'),
    fetched_at: optional(text('when those bytes last came, ISO 8601 UTC')),
    quiet_looks: integer('how many looks in a row brought the same bytes'),
    is_gone: flag('1 where the address no longer has it'),
  },
  { constraints: ['PRIMARY KEY (source_id, url)'], indexes: ['document', 'authority'] },
);

export const scrapeTables = [sources, sourceRuns, fetches, siteGroups, sourceSpans, listings];
