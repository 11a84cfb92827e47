/** Ways to write names, laid out word by word, so that a look-up takes as long as the name, however many there are. */
import { hasDiacritics, type Token } from '../fold.ts';
import type { Words } from './variants.ts';

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly ends: T[];
}

export interface WordTree<T> {
  /** The longest of the longest names that stand at `at` in the tones typed, marks between their words passed over. */
  match(
    tokens: readonly Token[],
    at: number,
    passed: ReadonlySet<string>,
    fits?: (item: T, end: number) => boolean,
  ): { readonly item: T; readonly end: number } | null;
}

export function wordTreeOf<T extends Words>(items: readonly T[]): WordTree<T> {
  const root: Node<T> = { next: new Map(), ends: [] };
  for (const item of items) insert(root, item);
  return {
    match(tokens, at, passed, fits = () => true) {
      let best: { item: T; end: number } | null = null;
      for (const { node, path, end } of walk(root, tokens, at, passed)) {
        const item = node.ends.find((one) => isWritten(path, one) && fits(one, end));
        if (item) best = { item, end };
      }
      return best;
    },
  };
}

/** The longer match of two trees, the first's where both are as long. */
export function eitherOf<T>(first: WordTree<T>, second: WordTree<T>): WordTree<T> {
  return {
    match(...asked) {
      const [one, other] = [first.match(...asked), second.match(...asked)];
      return one && (!other || one.end >= other.end) ? one : other;
    },
  };
}

/** Every beginning of a name that stands at `at`, shortest first. */
function* walk<T>(root: Node<T>, tokens: readonly Token[], at: number, passed: ReadonlySet<string>) {
  const path: Token[] = [];
  let node: Node<T> | undefined = root;
  for (let next = at; node; next++) {
    while (path.length > 0 && tokens[next]?.kind === 'mark' && passed.has(tokens[next]?.text ?? '')) next++;
    const token = tokens[next];
    node = token && node.next.get(token.folded);
    if (!token || !node) return;
    path.push(token);
    yield { node, path, end: next + 1 };
  }
}

function insert<T extends Words>(root: Node<T>, item: T): void {
  let node = root;
  for (const word of item.folded) {
    const next: Node<T> = node.next.get(word) ?? { next: new Map(), ends: [] };
    node.next.set(word, next);
    node = next;
  }
  node.ends.push(item);
}

/** Who typed a tone meant it; who typed none may mean any. */
function isWritten(path: readonly Token[], words: Words): boolean {
  return path.every(
    (token, index) => !hasDiacritics(token.text) || words.toned[index] === token.toned || words.marked[index] === false,
  );
}
