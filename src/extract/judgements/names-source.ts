/** A pattern source for many printed names that start alike. */

interface Branch {
  /** By the source of the next word. */
  next: Map<string, Branch>;
  isEnd: boolean;
}

/**
 * Matches any of the names, the longest that stands there first; in patterns that ignore case. Words that names share at
 * their start stand in it once: V8 takes several times as long to compile a plain list of some dozens inside a longer
 * pattern.
 */
export function namesSource(names: string[]): string {
  const root: Branch = { next: new Map(), isEnd: false };
  for (const name of names) {
    let branch = root;
    for (const word of wordSources(name)) {
      const known = branch.next.get(word) ?? { next: new Map(), isEnd: false };
      branch.next.set(word, known);
      branch = known;
    }
    branch.isEnd = true;
  }
  return alternatives(root, '');
}

/** "Experiences and progress" is one word here: it is also printed without "and progress". */
const wordSources = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/'/g, "['’‘]")
    .replace(/^experiences and progress/, 'experiences?(?:\\s+and\\s+progress)?')
    .split(' ');

function alternatives({ next }: Branch, gap: string): string {
  return [...next]
    .map(([word, branch]) => {
      if (branch.next.size === 0) return `${gap}${word}`;
      const rest = `(?:${alternatives(branch, '\\s+')})`;
      return `${gap}${word}${rest}${branch.isEnd ? '?' : ''}`;
    })
    .join('|');
}
