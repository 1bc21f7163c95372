/** Recommendations that come back: in a paper about the inspection, or in the authority's next one. */
import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import stopWords from 'natural/lib/natural/util/stopwords.js';
import type { RepetitionKind } from '../store/schema/linked.js';
import { compare } from './group.js';
import { wordsOf } from './words.js';

/** What an inspectorate asks for, as one document of an authority prints it. */
export interface Item {
  id: number;
  text: string;
  document: string;
  /** Whether the inspectorate itself asks, in its report. */
  isReport: boolean;
  inspection: number;
  /** First day of the inspection. */
  startOn: string;
}

export interface Repetition {
  id: number;
  earlier: number;
  kind: RepetitionKind;
  /** Dice coefficient of the stems, rounded to thousandths. */
  similarity: number;
  /** Stems of both, in the order of the alphabet. */
  shared: string[];
}

/** Whether two items with so many stems in common are about one thing. Found by reading pairs of the corpus. */
const isLike: Record<RepetitionKind, (similarity: number, shared: number) => boolean> = {
  repeats: (similarity) => similarity >= 0.6,
  returns: (similarity, shared) => (similarity >= 0.5 && shared >= 3) || (similarity >= 0.4 && shared >= 4),
};

/** Words that nearly every recommendation has. */
const usual =
  'ensure ensures ensuring improve improved improvement improving quality effective effectively effectiveness ' +
  'child children childrens young people service services authority local work';
const common = new Set([...stopWords.words, ...usual.split(' ')]);

/** The items of one authority that say nearly the same, the later first; each with the likest of an inspection. */
export function repetitionsIn(items: Item[], stemsOf: (text: string) => Set<string>): Repetition[] {
  const sorted = [...items].sort(
    (a, b) =>
      compare(a.startOn, b.startOn) || a.inspection - b.inspection || compare(a.document, b.document) || a.id - b.id,
  );
  const withStems = sorted.map((item) => ({ item, stems: stemsOf(item.text) }));
  const byStem = new Map<string, number[]>();
  const found: Repetition[] = [];
  for (const [at, { item, stems }] of withStems.entries()) {
    const sharing = new Map<number, number>();
    for (const stem of stems)
      for (const other of byStem.get(stem) ?? []) sharing.set(other, (sharing.get(other) ?? 0) + 1);
    const likest = new Map<string, Repetition>();
    for (const [other, count] of sharing) {
      const earlier = withStems[other] as { item: Item; stems: Set<string> };
      const [from, to, kind] = related(item, earlier.item);
      if (kind === null) continue;
      const similarity = Math.round((2000 * count) / (stems.size + earlier.stems.size)) / 1000;
      if (!isLike[kind](similarity, count)) continue;
      const key = `${kind} ${from.id} ${to.document}`;
      const before = likest.get(key);
      if (before && (before.similarity > similarity || (before.similarity === similarity && before.earlier <= to.id)))
        continue;
      const shared = [...stems].filter((stem) => earlier.stems.has(stem)).sort();
      likest.set(key, { id: from.id, earlier: to.id, kind, similarity, shared });
    }
    found.push(...likest.values());
    for (const stem of stems) {
      const places = byStem.get(stem);
      if (places) places.push(at);
      else byStem.set(stem, [at]);
    }
  }
  return found;
}

/** Which of two items repeats which; null where that is not asked. */
function related(item: Item, earlier: Item): [from: Item, to: Item, kind: RepetitionKind | null] {
  if (item.inspection === earlier.inspection) {
    const kind = item.isReport === earlier.isReport ? null : 'repeats';
    return item.isReport ? [earlier, item, kind] : [item, earlier, kind];
  }
  return [item, earlier, item.isReport && earlier.isReport ? 'returns' : null];
}

/** Gives the stems of the words of a text that say what it is about; each word is stemmed once. */
export function stemReader(): (text: string) => Set<string> {
  const known = new Map<string, string>();
  return (text) => {
    const stems = new Set<string>();
    for (const { word } of wordsOf(text)) {
      if (common.has(word)) continue;
      let stem = known.get(word);
      if (stem === undefined) {
        stem = stemmer.stem(word);
        known.set(word, stem);
      }
      stems.add(stem);
    }
    return stems;
  };
}
