/** How sure OCR is of something, 0 to 1. Text that a file holds as text has none: it is what it is. */
export interface Sureness {
  confidence?: number;
}

/** The least sure of several, ready to be spread into what is made of them; nothing where none was read by OCR. */
export function leastSure(parts: Sureness[]): Sureness {
  const known = parts.flatMap(({ confidence }) => confidence ?? []);
  return known.length > 0 ? { confidence: Math.min(...known) } : {};
}
