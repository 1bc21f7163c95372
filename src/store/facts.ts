import type { Database } from 'better-sqlite3';
import type { Issue, Reading } from '../extract/types.js';
import { detailWriter } from './document-details.js';
import { inserter } from './insert.js';
import * as tables from './schema/facts.js';
import { type SourcedWriter, sourcedWriter } from './sourced.js';

/**
 * Prepares the writing of all that was read from a document; its own row and its pages must be there already.
 * `oneByOne`: what the database refuses becomes an issue; else the refusal is thrown.
 */
export function factWriter(db: Database): (reading: Reading, documentId: number, oneByOne: boolean) => void {
  const sourcedOf = sourcedWriter(db);
  const writeDetails = detailWriter(db);
  const writeSections = sectionWriter(db);
  const writeInspections = inspectionWriter(db);
  const writeIssues = issueWriter(db);
  const putJudgement = inserter(db, tables.judgements);
  const putPerson = inserter(db, tables.people);
  const putRecommendation = inserter(db, tables.recommendations);
  const putKpi = inserter(db, tables.kpis);
  const putDate = inserter(db, tables.dates);
  const putItem = inserter(db, tables.agendaItems);
  const putAttendance = inserter(db, tables.attendance);
  const putResolution = inserter(db, tables.resolutions);
  const putListed = inserter(db, tables.listedDocuments);

  return (reading, documentId, oneByOne) => {
    const sourced = sourcedOf(reading, documentId, oneByOne);
    const { facts } = reading;
    writeDetails(reading, documentId, sourced);
    writeSections(reading, sourced);
    writeInspections(reading, sourced);
    for (const { source, rule, domain, grade, relation } of facts.judgements) {
      const text = { field: 'judgements', value: grade, rule, source };
      sourced.put(text, (tie) => putJudgement({ ...tie, domain, grade, relation }));
    }
    for (const { source, rule, name, role, area, inspectorate, printedRole } of facts.people) {
      const text = { field: 'people', value: name, rule, source };
      sourced.put(text, (tie) =>
        putPerson({
          ...tie,
          name,
          role,
          area: area ?? null,
          inspectorate: inspectorate ?? null,
          printed_role: printedRole ?? null,
        }),
      );
    }
    for (const { source, rule, ...item } of facts.recommendations) {
      const text = { field: 'recommendations', value: item.text, rule, source };
      sourced.put(text, (tie) => putRecommendation({ ...tie, kind: item.kind, ref: item.ref, text: item.text }));
    }
    for (const { source, rule, valueMax, complement, ...kpi } of facts.kpis) {
      const text = { field: 'kpis', value: `${range(kpi.value, valueMax)} ${kpi.unit}`, rule, source };
      sourced.put(text, (tie) => putKpi({ ...tie, ...kpi, value_max: valueMax, complement: complement ? 1 : 0 }));
    }
    for (const { source, rule, start, end, precision, role } of facts.dates) {
      const text = { field: 'dates', value: range(start, end), rule, source };
      sourced.put(text, (tie) => putDate({ ...tie, start_on: start, end_on: end, precision, role }));
    }
    for (const { source, rule, number, title, packPages, time } of facts.agendaItems) {
      const text = { field: 'agenda_items', value: title, rule, source };
      const pages = { first_page: packPages?.first ?? null, last_page: packPages?.last ?? null };
      sourced.put(text, (tie) => putItem({ ...tie, number, item: title, ...pages, time }));
    }
    for (const { source, rule, name, capacity, printedRole } of facts.attendance) {
      const text = { field: 'attendance', value: name, rule, source };
      sourced.put(text, (tie) => putAttendance({ ...tie, name, capacity, printed_role: printedRole ?? null }));
    }
    for (const { source, rule, ref, item, text } of facts.resolutions) {
      sourced.put({ field: 'resolutions', value: text, rule, source }, (tie) =>
        putResolution({ ...tie, ref, item, text }),
      );
    }
    for (const { source, rule, kind, ref, title, url } of facts.listedDocuments) {
      const text = { field: 'listed_documents', value: title, rule, source };
      sourced.put(text, (tie) => putListed({ ...tie, kind, ref, name: title, url }));
    }
    writeIssues(reading, documentId, sourced);
  };
}

const range = (from: string | number | null, to: string | number | null) =>
  to === null || to === from ? `${from ?? ''}` : `${from ?? ''}/${to}`;

function sectionWriter(db: Database) {
  const insert = inserter(db, tables.sections);
  return ({ sections }: Reading, sourced: SourcedWriter) => {
    const ids = new Map<number, number | null>();
    for (const { index, level, heading, number, parent, source } of sections) {
      const parent_id = parent === null ? null : (ids.get(parent) ?? null);
      const text = { field: 'sections', value: heading, rule: 'sections', source };
      ids.set(
        index,
        sourced.put(text, (tie) => insert({ ...tie, level, heading, number, parent_id })),
      );
    }
  };
}

function inspectionWriter(db: Database) {
  const insert = inserter(db, tables.inspectionMentions);
  const insertWindow = inserter(db, tables.inspectionWindows);
  return ({ facts }: Reading, sourced: SourcedWriter) => {
    for (const { source, rule, framework, visitKind, start, end, spans, relation } of facts.inspections) {
      const text = { field: 'inspection_mentions', value: range(start, end), rule, source };
      sourced.put(text, (tie) => {
        const mention = { framework, visit_kind: visitKind, start_on: start, end_on: end, relation };
        insert({ ...tie, ...mention });
        for (const [at, window] of (spans ?? []).entries()) {
          insertWindow({ ...tie, position: at + 1, start_on: window.start, end_on: window.end });
        }
      });
    }
  };
}

/** Writes last, so that what the database refused is among the issues; one whose own place is false has none. */
function issueWriter(db: Database) {
  const insert = inserter(db, tables.issues);
  return ({ facts }: Reading, documentId: number, sourced: SourcedWriter) => {
    const all: Issue[] = [...facts.issues, ...sourced.refused];
    for (const { code, message, source } of all) {
      const text = source && { field: 'issues', value: code, rule: code, source };
      const id = text && sourced.put(text, (tie) => insert({ ...tie, code, message }));
      if (id === null) insert({ document_id: documentId, code, message });
    }
  };
}
