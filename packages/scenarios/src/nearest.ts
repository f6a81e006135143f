/**
 * Edits (insert, delete, replace, swap two neighbours) that turn one word into another: the restricted distance of
 * Damerau (1964) and Levenshtein (1966), by dynamic programming over three rows.
 */
export function editDistance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, older[j - 2]! + 1);
      row.push(best);
    }
    older = previous;
    previous = row;
  }
  return previous[b.length]!;
}

/** The candidate nearest to `word` (case aside), or undefined if none is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let found: string | undefined;
  let least = Infinity;
  const wanted = word.toLowerCase();
  for (const candidate of candidates) {
    const lower = candidate.toLowerCase();
    let distance = editDistance(wanted, lower);
    // A cut-off name ("pop" for "population") is near although many letters are missing.
    if (wanted.length >= 3 && (lower.startsWith(wanted) || wanted.startsWith(lower)))
      distance = Math.min(distance, 1.5);
    if (distance < least) {
      least = distance;
      found = candidate;
    }
  }
  return least <= Math.max(2, Math.floor(wanted.length / 3)) ? found : undefined;
}
