/** Ofsted's reports site, and the one that its files are on. */
import { html } from './answers.js';
import { longDay } from './days.js';
import { type ServedFile, sendFile } from './files.js';
import type { Face } from './server.js';

export interface Provider {
  urn: string;
  name: string;
  reports: Report[];
}

export interface Report {
  id: number;
  /** "Children's services focused visit". */
  kind: string;
  /** ISO dates; the first is of the timeline. */
  on: string;
  published: string | null;
  file: ServedFile;
}

/** It gives no more rows than this, whatever is asked for. */
const mostRows = 100;

/** @param filesAt address of the other site. */
export function ofstedSite(providers: Provider[], filesAt: string): Face {
  return (visit) => {
    const { pathname, searchParams } = visit.url;
    if (pathname === '/search') {
      const start = Number(searchParams.get('start') ?? 0);
      const rows = Math.min(Number(searchParams.get('rows') ?? 10), mostRows);
      const isWanted = searchParams.get('level_1_types') === '3' && searchParams.get('level_2_types[]') === '12';
      return html(visit, searchPage(isWanted ? providers.slice(start, start + rows) : [], providers.length));
    }
    const urn = /^\/provider\/44\/(\d+)$/.exec(pathname)?.[1];
    const provider = providers.find((one) => one.urn === urn);
    return provider ? html(visit, timeline(provider, filesAt)) : false;
  };
}

export function ofstedFiles(providers: Provider[]): Face {
  return (visit) => {
    const id = /^\/v1\/file\/(\d+)$/.exec(visit.url.pathname)?.[1];
    const report = providers.flatMap(({ reports }) => reports).find((one) => String(one.id) === id);
    return report ? sendFile(visit, report.file) : false;
  };
}

const shell = (
  content: string,
): string => `<!DOCTYPE html><html lang="en"><head><title>Find an inspection report</title></head><body>
<header><a href="/">Ofsted</a></header><main>${content}</main></body></html>`;

const searchPage = (found: Provider[], all: number): string =>
  shell(`<p class="search-results__count">${all} results</p><ul class="results-list list-unstyled">
${found
  .map(
    ({
      urn,
      name,
    }) => `<li class="search-result"><h3 class="search-result__title heading--sub"><a href="/provider/44/${urn}">${name}</a></h3>
<ul class="search-result__provider-info"><li>Category: <strong>Local Authority</strong></li></ul>
<ul class="search-result__provider-info"><li>URN: <strong>${urn}</strong></li></ul></li>`,
  )
  .join('\n')}
</ul>`);

const timeline = ({ name, urn, reports }: Provider, filesAt: string): string =>
  shell(`<h1>${name}</h1><p>URN: ${urn}</p><ol class="timeline">
${reports
  .map(
    ({ id, kind, on, published }) => `<li class="timeline__day"><div class="event">
<p class="timeline__date"><time>${longDay(on)}</time></p>
<span class="event__title heading--sub"><a class="publication-link" target="_blank" href="${filesAt}/v1/file/${id}">
${kind} <span class="nonvisual">${kind}, pdf${published === null ? '' : ` - ${longDay(published)}`}</span></a>
</span></div></li>`,
  )
  .join('\n')}
</ol>`);
