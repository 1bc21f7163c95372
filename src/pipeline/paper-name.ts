import type { Response } from '../sources/http/fetcher.js';

/**
 * What a fetched paper is called: by the server, else by the end of its address, else by the site. A name for people,
 * never a path.
 */
export function paperName({ headers, finalUrl }: Pick<Response, 'headers' | 'finalUrl'>, title: string | null): string {
  const fromServer = headers['content-disposition'];
  const encoded = fromServer && /filename\*\s*=\s*[\w-]*'[^']*'([^;]+)/i.exec(fromServer)?.[1];
  const quoted = fromServer && /filename\s*=\s*(?:"([^"]+)"|([^;"]+))/i.exec(fromServer);
  const fromUrl = new URL(finalUrl).pathname.split('/').at(-1) ?? '';
  const names = [
    encoded && unescaped(encoded),
    quoted && (quoted[1] ?? quoted[2]),
    /\.\w{3,4}$/.test(fromUrl) && !/\.as[ph]x$/i.test(fromUrl) && unescaped(fromUrl),
    title,
    unescaped(fromUrl),
  ];
  return plain(names.find((name) => typeof name === 'string' && plain(name) !== '') || 'paper');
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without control characters and what could stand for a folder. */
const plain = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 200);
