interface Node<T> {
  value: T | null;
  readonly next: Map<string, Node<T>>;
}

/** What was found, and how many tokens it takes. */
export interface Found<T> {
  readonly value: T;
  readonly length: number;
}

/** Phrases by their words, for the longest one that starts at a place. */
export class Trie<T> {
  readonly #root: Node<T> = { value: null, next: new Map() };

  add(words: Iterable<string>, value: T): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { value: null, next: new Map() }));
      node = next;
    }
    node.value = value;
  }

  /** The longest phrase that starts at a token; `null` when none does. Looks no further than phrases are long. */
  at(list: readonly { readonly text: string }[], at: number, to: number): Found<T> | null {
    let node: Node<T> | undefined = this.#root;
    let found: Found<T> | null = null;
    for (let i = at; i < to; i += 1) {
      node = node.next.get(list[i]!.text);
      if (!node) break;
      if (node.value !== null) found = { value: node.value, length: i - at + 1 };
    }
    return found;
  }
}
