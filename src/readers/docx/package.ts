import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ReadError } from '../errors.js';
import { attribute, elements, parseXml } from './xml.js';

/** Far above the text of any paper; pictures are never unpacked. */
const MOST_UNPACKED_BYTES = 50_000_000;

export interface Related {
  id: string;
  path: string;
}

/** The text parts of a Word file, checked to be safe to parse. */
export interface WordPackage {
  /** Path of the part that holds the body. */
  main: string;
  /** Text of a part; null where there is none. */
  read(path: string): string | null;
  /** The parts that the body refers to by a relationship of this kind ("styles", "header"), by the relationship's id. */
  related(kind: string): Related[];
  /** A new file with other text in some parts; without pictures, nothing compressed. */
  withParts(texts: Record<string, string>): Uint8Array;
}

/** Opens the zip. Throws a `ReadError`: `too_large`, `damaged`, or `unsupported_format` where it holds no Word body. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const parts = unpack(bytes);
  const read = (path: string): string | null => {
    const part = parts[path];
    return part ? strFromU8(part) : null;
  };
  const main = relationships(read, '', '_rels/.rels', 'officeDocument')[0]?.path ?? 'word/document.xml';
  if (!parts[main])
    throw new ReadError('unsupported_format', 'The file is a zip archive without a Word document in it.');
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relationshipsPath = `${folder}_rels/${main.slice(folder.length)}.rels`;
  return {
    main,
    read,
    related: (kind) => relationships(read, folder, relationshipsPath, kind).filter(({ path }) => parts[path]),
    withParts: (texts) =>
      zipSync(
        { ...parts, ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])) },
        { level: 0 },
      ),
  };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  let parts: Record<string, Uint8Array>;
  try {
    unzipSync(bytes, {
      filter: (file) => {
        if (isText(file.name)) total += file.originalSize;
        return false;
      },
    });
    if (total > MOST_UNPACKED_BYTES) throw new ReadError('too_large', `The file unpacks to ${total} bytes.`);
    parts = unzipSync(bytes, { filter: (file) => isText(file.name) });
  } catch (error) {
    if (error instanceof ReadError) throw error;
    throw new ReadError('damaged', 'The zip archive of the Word document is damaged.', error);
  }
  for (const [path, part] of Object.entries(parts)) {
    // Word writes no document types; an entity declaration is an attempt to blow up or to read other files.
    const buffer = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    if (buffer.includes('<!DOCTYPE') || buffer.includes('<!ENTITY')) {
      throw new ReadError('damaged', `The part ${path} declares a document type, which Word never writes.`);
    }
  }
  return parts;
}

const isText = (path: string): boolean => /\.(?:xml|rels)$/i.test(path);

function relationships(read: WordPackage['read'], folder: string, path: string, kind: string): Related[] {
  const xml = read(path);
  if (xml === null) return [];
  return elements(parseXml(xml), 'Relationship')
    .filter((item) => attribute(item, 'Type')?.endsWith(`/${kind}`) && attribute(item, 'TargetMode') !== 'External')
    .map((item) => ({
      id: attribute(item, 'Id') ?? '',
      path: resolvePart(folder, attribute(item, 'Target') ?? ''),
    }));
}

function resolvePart(folder: string, target: string): string {
  return decodeURI(new URL(target, `file:///${folder}`).pathname.slice(1));
}
