/** ModernGov's pages. */
import { html } from './answers.js';
import { type Council, type Meeting, nameOfCommittee, type Pack, type Paper } from './council.js';
import { packDay, shortDay } from './days.js';
import type { Face } from './server.js';

/** A list of meetings holds no more. */
const rowsOfPage = 51;

/** @param root path of the folder above the pages. */
export function moderngovPages(council: Council, root = '/'): Face {
  return (visit) => {
    const { pathname, searchParams } = visit.url;
    if (!pathname.toLowerCase().startsWith(root.toLowerCase())) return false;
    const query = new Map([...searchParams].map(([name, value]) => [name.toLowerCase(), value]));
    switch (pathname.slice(root.length).toLowerCase()) {
      case 'mglistcommittees.aspx':
        return html(visit, shell('Committees', committeeList(council)));
      case 'ielistmeetings.aspx': {
        const committee = Number(query.get('cid'));
        const name = nameOfCommittee(council, committee);
        return html(visit, shell(`Browse meetings - ${name}`, meetingList(council, committee, query)));
      }
      case 'ielistdocuments.aspx': {
        const key = query.get('mid') ?? query.get('meetingid');
        const meeting = council.meetings.find(({ id }) => String(id) === key);
        return meeting ? html(visit, meetingPage(council, meeting)) : false;
      }
      default:
        return false;
    }
  };
}

const shell = (title: string, content: string, meta = ''): string => `<!DOCTYPE html>
<html lang="en-gb"><head><title>${title}</title>${meta}</head><body>
<div id="modgov"><div class="mgHeader"><h1  class="mgMainTitleTxt" >${title}</h1></div>
<div class="mgContent" >${content}</div>
<div class="mgFooter" ><p>&nbsp;</p></div></div></body></html>`;

const committeeList = ({ committees }: Council): string => `<ul  class="mgBulletList" >
${committees
  .filter(({ isDeleted }) => !isDeleted)
  .map(
    ({ id, name }) =>
      `<li><a  href="mgCommitteeDetails.aspx?ID=${id}"  title="Link to ${text(name)}">${text(name)}</a></li>`,
  )
  .join('\n')}
</ul>`;

/** The rows around today, or those before or after a time; as many as a page holds. */
function meetingList(council: Council, committee: number, query: Map<string, string>): string {
  const all = council.meetings
    .filter((meeting) => meeting.committee === committee)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
  const [act, from] = [query.get('act')?.toLowerCase(), query.get('d') ?? ''];
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const middle = all.filter((meeting) => timeOf(meeting) < today).length;
  const first =
    act === 'earlier'
      ? all.filter((meeting) => timeOf(meeting) < from).length - rowsOfPage
      : act === 'later'
        ? all.filter((meeting) => timeOf(meeting) < from).length
        : Math.min(middle - Math.floor(rowsOfPage / 2), all.length - rowsOfPage);
  const start = Math.max(0, first);
  const rows = all.slice(start, act === 'earlier' ? Math.max(0, first + rowsOfPage) : start + rowsOfPage);
  const link = (way: string, words: string, meeting: Meeting | undefined): string =>
    meeting
      ? `<a  href="ieListMeetings.aspx?Act=${way}&amp;CId=${committee}&amp;D=${timeOf(meeting).slice(0, 8)}0000&amp;MD=ielistmeetings"  >${words}</a>`
      : '';
  return `<div class="mgLinks">${link('earlier', 'Earlier', start > 0 ? rows[0] : undefined)} - ${link('later', 'Later', start + rows.length < all.length ? rows.at(-1) : undefined)}</div>
<ul  class="mgNonBulletTableList" >
${rows.map((meeting) => row(meeting)).join('\n')}
</ul>`;
}

function row({ id, committee, on, time = '10:00', isCancelled, items }: Meeting): string {
  const suffix = isCancelled ? ' - CANCELLED' : items.length > 0 ? ' - Agenda' : '';
  const words = `${shortDay(on)}&nbsp;${time.replace(':', '.')} am`;
  return `<li><a  class="mgMeetingTableLnk"  href="ieListDocuments.aspx?CId=${committee}&amp;MId=${id}&amp;Ver=4"  title="Link to agenda">${words}</a>${suffix}</li>`;
}

/** "202602101000". */
const timeOf = ({ on, time = '10:00' }: Meeting): string => on.replaceAll('-', '') + time.replace(':', '');

function meetingPage(council: Council, meeting: Meeting): string {
  const { on, items, isCancelled, packs = [], committee } = meeting;
  const name = nameOfCommittee(council, committee);
  const meta = `<meta name="DC.title" content="Agenda for ${text(name)}" /><meta name="DC.date" content="${on}" />`;
  const state = isCancelled ? '<p class="mgMeetingStatus">This meeting was CANCELLED</p>' : '';
  const shown = isCancelled ? [] : items.filter(({ isRestricted }) => !isRestricted);
  const content = `<div class="mgSubTitle" ><h2 class="mgSubTitleTxt">Agenda, ${text(name)}</h2></div>${state}
<div class="mgLinks" ><ul  class="mgActionList" >
${packs.map((pack) => packLink(pack, meeting)).join('\n')}
<li><a  href="mgMeetingAttendance.aspx?ID=${meeting.id}"  >Attendance details</a></li>
</ul></div>
<table  class="mgItemTable"  id="mgItemTable" >
${shown.map((item) => itemRow(item)).join('\n')}
</table>`;
  return shell(`Agenda for ${text(name)}`, content, meta);
}

const packNames = { 0: 'Agenda frontsheet', 1: 'Printed minutes', 10: 'Public reports pack' } as const;

/** The address that a pack of a meeting has, as it stands in the page: relative, with spaces. */
export function packAddress({ kind }: Pack, { id, on, time = '10:00' }: Meeting, name: string): string {
  return `documents/g${id}/${packNames[kind]} ${packDay(on)} ${time.replace(':', '.')} ${name}.pdf?T=${kind}`;
}

function packLink(pack: Pack, meeting: Meeting): string {
  const address = packAddress(pack, meeting, 'Meeting');
  const size = `PDF ${Math.round(pack.file.bytes.length / 1024)} KB`;
  return `<li><a  href="${address}"  title="Link to pack">${packNames[pack.kind]}
<span  class="mgFileSize" ><img height="12" src="mgimages/logo-pdf-1.gif" width="12" alt="pdf icon" /> ${size}</span> </a></li>`;
}

const itemRow = ({ number, title, papers }: { number: string; title: string; papers: Paper[] }): string => `<tr>
<td  class="mgItemNumberCell" ><p  class="mgAiTitleTxt" >${number}.</p></td>
<td ><p  class="mgAiTitleTxt" ><a  class="mgAiTitleLnk"  href="ieIssueDetails.aspx?IId=${number}&amp;Opt=3"  >${text(title)}</a></p>
<div class="mgWordPara"><p class="MsoNormal">To note.</p></div>
<ul  class="mgBulletList" >
${papers
  .filter(({ isRestricted }) => !isRestricted)
  .map((paper) => `<li>${paperLink(paper)}</li>`)
  .join('\n')}
</ul></td></tr>`;

function paperLink({ id, title, fileName, file, link }: Paper): string {
  if (link !== undefined) return `<a  href="${text(link)}"  >${text(title)}</a>`;
  return `<a  href="documents/s${id}/${fileName}"  title="Link to document">${text(title)}
<span  class="mgFileSize" >PDF ${Math.round(file.bytes.length / 1024)} KB</span></a>`;
}

const text = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
