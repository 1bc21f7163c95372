/** Whether a name is one of the names or patterns of a pipeline file: `*` stands for anything, case does not count. All where there are none. */
export function isWanted(name: string, patterns: string[] | undefined): boolean {
  if (patterns === undefined) return true;
  return patterns.some((pattern) => asExpression(pattern).test(name.trim()));
}

function asExpression(pattern: string): RegExp {
  const escaped = pattern.trim().replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*')}$`, 'is');
}
