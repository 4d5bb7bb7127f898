/** An id no other has: the wanted one, or with the next free number behind it. `taken` remembers it, and how far the numbers are. */
export function uniqueId(wanted: string, taken: Map<string, number>): string {
  let next = taken.get(wanted) ?? 1;
  let id = wanted;
  while (taken.has(id)) id = `${wanted}-${(next += 1)}`;
  taken.set(wanted, next);
  taken.set(id, 1);
  return id;
}
