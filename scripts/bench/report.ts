/** The results of the benchmark as Markdown: what is printed and kept. */
import type { Stage } from './stages.js';
import type { CommandCost } from './timing.js';

interface Pair {
  ingest: number;
  pdftotext: number;
}

export interface Results {
  machine: string;
  files: number;
  pages: number;
  /** Seconds, the medians of the rounds. */
  cpu: Pair;
  wall: Pair;
  /** Medians of the rounds' ratios. */
  cpuRatio: number;
  wallRatio: number;
  /** Highest peak in MB. */
  memory: number;
  /** Seconds of a run in which nothing changed. */
  unchanged: number;
  /** Seconds of `council-papers --help`. */
  help: number;
  textBytes: number;
  databaseBytes: number;
  parts: { name: string; bytes: number }[];
  stages: Stage[];
  growth: (CommandCost & { documents: number; pages: number; databaseBytes: number; unchanged: number })[];
}

export function report(results: Results): string {
  const { machine, files, pages, cpu, wall, cpuRatio, wallRatio, memory, unchanged, help } = results;
  return `# Performance

What \`npm run bench -- --keep\` measured on ${machine}, over ${files} PDFs with ${number(pages)} pages. Scans are left
out (\`--no-ocr\`): \`pdftotext\` reads none.

| | ingest | \`pdftotext -layout\` | ratio |
|---|---:|---:|---:|
| CPU | ${cpu.ingest.toFixed(1)} s | ${cpu.pdftotext.toFixed(1)} s | ${cpuRatio.toFixed(2)} |
| wall | ${wall.ingest.toFixed(1)} s | ${wall.pdftotext.toFixed(1)} s | ${wallRatio.toFixed(2)} |

| | |
|---|---:|
| Peak memory of the process | ${memory.toFixed(0)} MB |
| The same run again, nothing changed | ${unchanged.toFixed(2)} s |
| \`council-papers --help\` | ${(help * 1000).toFixed(0)} ms |

## Stage by stage
All files read in one thread and written, under the profiler of V8. WebAssembly and packages count for the stage that
called them.

${table(['stage', 'CPU', 'share', 'ms a page'], stageRows(results))}

## Size
The database is ${ratio(results)} times the ${megabytes(results.textBytes)} MB of text that it holds, search index included.

${table(['table, with its indexes', 'MB', 'of the text'], sizeRows(results))}
${results.growth.length === 0 ? '' : growthPart(results)}`;
}

function stageRows({ stages, pages }: Results): string[][] {
  const all = stages.reduce((sum, { seconds }) => sum + seconds, 0);
  return stages
    .filter(({ seconds }) => seconds / all >= 0.002)
    .map(({ name, seconds }) => [
      name,
      `${seconds.toFixed(2)} s`,
      `${((100 * seconds) / all).toFixed(1)}%`,
      ((1000 * seconds) / pages).toFixed(2),
    ]);
}

function sizeRows({ parts, textBytes }: Results): string[][] {
  const row = (name: string, bytes: number): string[] => [name, megabytes(bytes), (bytes / textBytes).toFixed(2)];
  const large = parts.filter(({ bytes }) => bytes / textBytes >= 0.02);
  const rest = parts.filter((part) => !large.includes(part)).reduce((sum, { bytes }) => sum + bytes, 0);
  return [...large.map(({ name, bytes }) => row(name, bytes)), row(`${parts.length - large.length} others`, rest)];
}

function growthPart({ growth }: Results): string {
  const rows = growth.map(({ documents, pages, cpu, wall, memory, databaseBytes, unchanged }) => [
    number(documents),
    number(pages),
    `${wall.toFixed(0)} s`,
    `${cpu.toFixed(0)} s`,
    ((1000 * cpu) / pages).toFixed(2),
    `${memory.toFixed(0)} MB`,
    `${megabytes(databaseBytes)} MB`,
    `${unchanged.toFixed(1)} s`,
  ]);
  return `
## Growth
Variants of the same PDFs, each with words of its own on its first page.

${table(['documents', 'pages', 'wall', 'CPU', 'CPU ms a page', 'peak memory', 'database', 'nothing changed'], rows)}
`;
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|---${'|---:'.repeat(head.length - 1)}|`, ...rows.map(line)].join('\n');
}

const ratio = ({ databaseBytes, textBytes }: Results): string => (databaseBytes / textBytes).toFixed(2);
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);
const number = (value: number): string => value.toLocaleString('en-GB');
