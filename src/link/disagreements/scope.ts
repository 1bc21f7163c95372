/** Sentences that give every domain of an inspection one grade. */

const all =
  /\b(?:across|in|for|on|of) (?:(?:all|every|each)(?: (?:of )?(?:the|its|their))?(?: (?:two|three|four|five|six))?|the (?<number>two|three|four|five|six))(?: \w+){0,2}? (?:judge?ments?|categor(?:y|ies)|domains?)\b/i;

const numbers = ['two', 'three', 'four', 'five', 'six'];

/** Whether the sentence speaks of all of `domains` domains: "across all judgement categories", "in the four domains". */
export function saysAllDomains(sentence: string, domains: number): boolean {
  const match = all.exec(sentence);
  if (!match) return false;
  const number = match.groups?.number?.toLowerCase();
  return number === undefined || numbers.indexOf(number) + 2 === domains;
}
