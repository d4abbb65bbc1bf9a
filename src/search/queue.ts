/**
 * A 4-ary heap of items by (key, own minute, rank): least key first, then the earlier minute, then the lower rank.
 * Items are small integers chosen by the caller. Arrays double when full.
 */
export class Queue {
  private keys = new Float64Array(1024);
  private items = new Int32Array(1024);
  length = 0;

  /** Key and minute count from the same origin and stay below 2^22; the rank is 0 or 1. */
  push(key: number, minute: number, rank: number, item: number): void {
    if (this.length === this.keys.length) this.grow();
    const { keys, items } = this;
    const order = key * 8_388_608 + minute * 2 + rank;
    let at = this.length++;
    while (at > 0) {
      const parent = (at - 1) >> 2;
      if (keys[parent]! <= order) break;
      keys[at] = keys[parent]!;
      items[at] = items[parent]!;
      at = parent;
    }
    keys[at] = order;
    items[at] = item;
  }

  /** Takes the item with the least key; the queue must not be empty. */
  pop(): number {
    const { keys, items } = this;
    const top = items[0]!;
    const last = --this.length;
    const key = keys[last]!;
    const item = items[last]!;
    let at = 0;
    for (;;) {
      let child = 4 * at + 1;
      if (child >= last) break;
      let least = keys[child]!;
      const end = child + 4 < last ? child + 4 : last;
      for (let other = child + 1; other < end; other++) {
        if (keys[other]! >= least) continue;
        least = keys[other]!;
        child = other;
      }
      if (least >= key) break;
      keys[at] = least;
      items[at] = items[child]!;
      at = child;
    }
    keys[at] = key;
    items[at] = item;
    return top;
  }

  clear(): void {
    this.length = 0;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const items = new Int32Array(this.items.length * 2);
    items.set(this.items);
    this.items = items;
  }
}
