/** A CMIS site: council papers in DotNetNuke pages. */
import { html } from './answers.js';
import { type Council, type Meeting, nameOfCommittee, papersOf } from './council.js';
import { shortDay, weekday } from './days.js';
import { sendFile } from './files.js';
import type { Face } from './server.js';

const [tab, module] = [70, 397];

/** Id by which a paper is asked for; it says nothing. */
export const opaqueId = (id: number): string => Buffer.from(`paper-${id}`).toString('base64url');

/** @param root path of its folder, "/council/". */
export function cmisSite(council: Council, root = '/council/'): Face {
  return (visit) => {
    const { origin, pathname, searchParams, search } = visit.url;
    const meetings = `${root}Meetings/tabid/${tab}/ctl/`;
    const link = (meeting: Meeting): string =>
      `${origin}${meetings}ViewMeetingPublic/mid/${module}/Meeting/${meeting.id}/Committee/${meeting.committee}/SelectedTab/Documents/Default.aspx`;
    if (pathname === `${root}Meetings.aspx`) {
      const isList =
        searchParams.get('ctl') === 'MeetingCalendarListView' && searchParams.get('mid') === String(module);
      return html(visit, isList ? listView(council, link) : calendarPage());
    }
    const month = new RegExp(
      `^${meetings}MeetingCalendarPublicNoJava/mid/${module}/Date/(\\d{4}-\\d\\d)-\\d\\d/Default.aspx$`,
    ).exec(pathname);
    if (month) return html(visit, calendarMonth(council, month[1] ?? '', link));
    const key = new RegExp(`^${meetings}ViewMeetingPublic/mid/${module}/Meeting/(\\d+)/Committee/\\d+/`).exec(pathname);
    const meeting = key && council.meetings.find(({ id }) => String(id) === key[1]);
    if (meeting) return html(visit, meetingPage(council, meeting, root));
    if (pathname.toLowerCase() === `${root}document.ashx`) {
      const paper = council.meetings.flatMap(papersOf).find(({ id }) => search === `?${opaqueId(id)}`);
      return paper ? sendFile(visit, paper.file) : false;
    }
    return false;
  };
}

const shell = (content: string): string => `<!DOCTYPE html>
<html><body id="Body">
<div id="dnn_Menu"><a href="javascript:void(0)">Search</a><a href="mailto:clerk@example.org">Contact</a></div>
<div id="dnn_ContentPane">${content}</div></body></html>`;

const calendarPage = (): string =>
  shell(`<div id="dnn_ctr${module}_MeetingCalendarPublic_pnlViewActions"><div class="UserEditActions">
<input type="submit" name="dnn$ctr${module}$MeetingCalendarPublic$btnButtonListView" value="Meeting List View" />
</div></div>`);

function listView(council: Council, link: (meeting: Meeting) => string): string {
  const thisMonth = new Date().toISOString().slice(0, 7);
  const rows = council.meetings.filter(({ on }) => on.startsWith(thisMonth));
  return shell(`<div class="CMIS_ModuleWrapper CM_ModuleWrapper MeetingCalendarListView">
<table id="dnn_ctr${module}_MeetingCalendarPublicList_grdRadMeeting_ctl00"><tbody>
${rows
  .map((meeting, i) => {
    const words = `${shortDay(meeting.on)} ${meeting.time ?? '10:00'} - ${text(nameOfCommittee(council, meeting.committee))}`;
    return `<tr class="${i % 2 ? 'rgAltRow' : 'rgRow'}"><td class="DateColumn">
<a title="Click to view: ${words}" href="${link(meeting)}">${words}</a></td><td>Committee Room 2</td></tr>`;
  })
  .join('\n')}
</tbody></table></div>`);
}

function calendarMonth(council: Council, month: string, link: (meeting: Meeting) => string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const rows = Array.from({ length: days }, (_, i) => {
    const on = `${month}-${String(i + 1).padStart(2, '0')}`;
    const entries = council.meetings
      .filter((meeting) => meeting.on === on)
      .map(
        (meeting) =>
          `<p class="Meeting"><a href="${link(meeting)}">${meeting.time ?? '10:00'} ${text(nameOfCommittee(council, meeting.committee))}</a></p>`,
      );
    return `<tr class="${i % 2 ? 'rgAltRow' : 'rgRow'}"><td class="SimpleCalendarDate">${weekday(on)}</td><td>${entries.join('')}</td></tr>`;
  });
  return shell(
    `<div class="DNNModuleContent ModCMISMeetingsC"><table class="rgMasterTable">${rows.join('\n')}</table></div>`,
  );
}

/** The classes of labels and values are mixed up, as they are on the sites. */
function meetingPage(council: Council, meeting: Meeting, root: string): string {
  const { on, time = '10:00', isCancelled, committee } = meeting;
  const holder = (label: string, value: string, inner = ''): string =>
    `<div class="holder"><div class="DNNLabel VenueLabel"><div class="dnnLabel"><label><span>${label}:</span></label></div></div>
<div class="Value Venue">${value}</div>${inner}</div>`;
  return shell(`<div class="DNNModuleContent ModCMISMeetingsC"><h1>Meeting Details</h1>
${holder('Committee', text(nameOfCommittee(council, committee)))}
${holder('Date/Time', `${shortDay(on)} - ${time}`)}
${holder('Status', isCancelled ? 'Cancelled' : 'Scheduled', holder('Venue', 'Committee Room 2'))}
<div id="dnn_ctr${module}_ViewMeetingPublic_cmisPdfDocuments_pnlDocuments" class="CmisDocumentList"><ol class="DocumentList">
${papersOf(meeting)
  .filter(({ isRestricted }) => !isRestricted)
  .map(
    ({
      id,
      title,
      file,
    }) => `<li class="DocumentListItem"><img class="FileTypeImage" src="${root}images/pdf.gif" alt="pdf" />
<a title="Click to view '${text(title)}'" class="TitleLink" href="${root}Document.ashx?${opaqueId(id)}" target="_blank">${text(title)}</a>
<span class="FileSize">(${Math.round(file.bytes.length / 1024)}Kb)</span></li>`,
  )
  .join('\n')}
</ol></div></div>`);
}

const text = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
