/** A binary heap of node numbers by key; a node may be in it several times. */
export class Heap {
  private readonly keys: number[] = [];
  private readonly nodes: number[] = [];
  /** Key of the node that `pop` returned last. */
  key = 0;

  get size(): number {
    return this.keys.length;
  }

  clear(): void {
    this.keys.length = 0;
    this.nodes.length = 0;
  }

  push(key: number, node: number): void {
    const { keys, nodes } = this;
    let at = keys.length;
    keys.push(key);
    nodes.push(node);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (keys[above]! <= key) break;
      keys[at] = keys[above]!;
      nodes[at] = nodes[above]!;
      at = above;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  /** The node of least key; the heap must not be empty. */
  pop(): number {
    const { keys, nodes } = this;
    const top = nodes[0]!;
    this.key = keys[0]!;
    const key = keys.pop()!;
    const node = nodes.pop()!;
    if (keys.length === 0) return top;
    let at = 0;
    for (let below = 1; below < keys.length; below = 2 * at + 1) {
      if (below + 1 < keys.length && keys[below + 1]! < keys[below]!) below++;
      if (keys[below]! >= key) break;
      keys[at] = keys[below]!;
      nodes[at] = nodes[below]!;
      at = below;
    }
    keys[at] = key;
    nodes[at] = node;
    return top;
  }
}
