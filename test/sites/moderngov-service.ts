/** ModernGov's XML web service. */
import { xml } from './answers.js';
import { type Council, type Meeting, nameOfCommittee, type Paper, papersOf } from './council.js';
import { withSlashes } from './days.js';
import type { Face, Visit } from './server.js';

export interface ServiceHabits {
  /** Dates count for nothing: every meeting comes. */
  ignoresDates?: boolean;
  /** Documents have no address in GetMeeting, and GetAttachment gives it. */
  hidesAddresses?: boolean;
  /** Addresses of documents are those of mgConvert2PDF.aspx, not of documents/. */
  converts?: boolean;
  /** What addresses of documents begin with; the address asked for without. */
  printsOrigin?: string;
}

/** @param root path of the folder above the service, "/" or "/modgov/". */
export function moderngovService(council: Council, root = '/', habits: ServiceHabits = {}): Face {
  const prefix = `${root}mgwebservice.asmx/`.toLowerCase();
  return (visit) => {
    const { pathname, searchParams } = visit.url;
    if (!pathname.toLowerCase().startsWith(prefix)) return false;
    const query = new Map([...searchParams].map(([name, value]) => [name.toLowerCase(), value]));
    const folder = `${habits.printsOrigin ?? visit.url.origin}${root}`;
    switch (pathname.slice(prefix.length).toLowerCase()) {
      case 'getcommittees':
        return xml(visit, committees(council));
      case 'getmeetings':
        return (
          missing(visit, query, ['lcommitteeid', 'sfromdate', 'stodate']) ||
          xml(visit, meetings(council, query, habits))
        );
      case 'getmeeting': {
        const meeting = council.meetings.find(({ id }) => String(id) === query.get('lmeetingid'));
        return meeting ? xml(visit, meetingOf(council, meeting, folder, habits)) : refuse(visit, 'lMeetingId');
      }
      case 'getattachment': {
        const found = council.meetings.flatMap(papersOf).find(({ id }) => String(id) === query.get('lattachmentid'));
        return found
          ? xml(
              visit,
              `<attachment><attachmentid>${found.id}</attachmentid><url>${escaped(addressOf(found, folder, habits))}</url></attachment>`,
            )
          : refuse(visit, 'lAttachmentId');
      }
      default:
        return false;
    }
  };
}

/** As ASP.NET answers where a parameter is missing. */
function missing(visit: Visit, query: Map<string, string>, names: string[]): boolean {
  const name = names.find((one) => !query.has(one));
  return name === undefined ? false : refuse(visit, name);
}

function refuse({ response }: Visit, name: string): true {
  response.writeHead(500, { 'content-type': 'text/plain' }).end(`Missing parameter: ${name}.\r\n`);
  return true;
}

const committees = ({ committees }: Council): string => `<committees>
  <committeescount> ${committees.length}</committeescount>
  ${committees
    .map(
      ({ id, name, isExpired, isDeleted }) => `<committee>
    <committeeid>${id}</committeeid>
    <committeetitle>${escaped(name)}</committeetitle>
    <committeedeleted>${truth(isDeleted)}</committeedeleted>
    <committeeexpired>${truth(isExpired)}</committeeexpired>
    <committeecategory>
    </committeecategory>
  </committee>`,
    )
    .join('\n  ')}
</committees>`;

function meetings(council: Council, query: Map<string, string>, { ignoresDates }: ServiceHabits): string {
  const committee = Number(query.get('lcommitteeid'));
  const [from, to] = [fromBritish(query.get('sfromdate')), fromBritish(query.get('stodate'))];
  const found = council.meetings.filter(
    ({ committee: of, on }) =>
      of === committee && (ignoresDates || ((from === null || on >= from) && (to === null || on <= to))),
  );
  return `<getmeetings>
  <meetingscount> ${found.length}</meetingscount>
  <committeescount> 1</committeescount>
  <committee>
    <committeeid>${committee}</committeeid>
    <committeetitle>${escaped(nameOfCommittee(council, committee))}</committeetitle>
    <committeemeetingcount> ${found.length}</committeemeetingcount>
    <committeemeetings>${found
      .map(
        ({ id, on, isCancelled, time = '10:00' }) => `
      <meeting>
        <meetingid>${id}</meetingid>
        <meetingdate>${withSlashes(on)}</meetingdate>
        <meetingstatus>${isCancelled ? 'Cancelled' : 'Confirmed'}</meetingstatus>
        <meetingtime>${time.replace(':', '.')} am</meetingtime>
        <iswebcast>False</iswebcast>
      </meeting>`,
      )
      .join('')}
    </committeemeetings>
  </committee>
</getmeetings>`;
}

/** Dates in another form are silently ignored. */
function fromBritish(text: string | undefined): string | null {
  const parts = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text ?? '');
  return parts ? `${parts[3]}-${parts[2]}-${parts[1]}` : null;
}

function meetingOf(council: Council, meeting: Meeting, folder: string, habits: ServiceHabits): string {
  const { id, on, isCancelled, items, packs = [] } = meeting;
  const hasMinutes = packs.some(({ kind }) => kind === 1);
  return `<meeting>
  <meetingid>${id}</meetingid>
  <meetingdate>${withSlashes(on)}</meetingdate>
  <meetingstatus>${isCancelled ? 'Cancelled' : 'Confirmed'}</meetingstatus>
  <isdisplayallowed>True</isdisplayallowed>
  <meetingtime>10.00 am</meetingtime>
  <meetingactualstarttime>
  </meetingactualstarttime>
  <meetinglocation>Town Hall</meetinglocation>
  <agendapublished>${truth(items.length > 0)}</agendapublished>
  <decisionpublished>False</decisionpublished>
  <minutepublished>${truth(hasMinutes)}</minutepublished>
  <meetingroom>
  </meetingroom>
  <agendaitems>${items
    .map(
      ({ number, title, isRestricted, papers }, i) => `
    <agendaitem>
      <agendaitemid>${id * 100 + i}</agendaitemid>
      <agendaitemtitle>${escaped(title)}</agendaitemtitle>
      <agendatext>${escaped('<div class="WordSection1"><p class="MsoNormal">To note.</p></div>')}</agendatext>
      <actualmeetingdate>${withSlashes(on)}</actualmeetingdate>
      <agendaitemnumber>${i + 4}</agendaitemnumber>
      <agendaitemsubnumber>
      </agendaitemsubnumber>
      <fulldisplaynumberformat>${number}.</fulldisplaynumberformat>
      <isrestricted>${truth(isRestricted)}</isrestricted>
      <isdisplayallowed>True</isdisplayallowed>
      <linkeddocuments>${papers.map((paper) => linked(paper, folder, title, council, meeting, habits)).join('')}
      </linkeddocuments>
    </agendaitem>`,
    )
    .join('')}
  </agendaitems>
  <attendees>
  </attendees>
</meeting>`;
}

function linked(
  paper: Paper,
  folder: string,
  item: string,
  council: Council,
  { on, committee }: Meeting,
  habits: ServiceHabits,
): string {
  const address =
    habits.hidesAddresses && paper.link === undefined ? '\n          ' : escaped(addressOf(paper, folder, habits));
  return `
        <linkeddoc>
          <attachmentid>${paper.id}</attachmentid>
          <title>${escaped(paper.title)}</title>
          <isurl>${truth(paper.link !== undefined)}</isurl>
          <url>${address}</url>
          <isrestricted>${truth(paper.isRestricted)}</isrestricted>
          <restrictionsRef>
          </restrictionsRef>
          <itemnum>1</itemnum>
          <publicationdate>${withSlashes(on)}</publicationdate>
          <meetingdate>${withSlashes(on)}</meetingdate>
          <committeetitle>${escaped(nameOfCommittee(council, committee))}</committeetitle>
          <ownertitle>${escaped(item)}</ownertitle>
        </linkeddoc>`;
}

/** With spaces as they are in the name of the file. */
function addressOf({ id, fileName, link }: Paper, folder: string, { converts }: ServiceHabits): string {
  return link ?? (converts ? `${folder}mgConvert2PDF.aspx?ID=${id}` : `${folder}documents/s${id}/${fileName}`);
}

const truth = (flag: boolean | undefined): string => (flag ? 'True' : 'False');

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
