/** A map from four integers to a value: open addressing over flat arrays, since a trace asks for many thousands of states. */
export class StateTable<Value> {
  private capacity = 64;
  private slots = new Int32Array(this.capacity).fill(-1);
  private keys = new Int32Array(4 * this.capacity);
  private readonly values: Value[] = [];
  /** Whether the state last asked for was new. */
  isNew = false;

  /** Number of the state, new or known; `isNew` says which. */
  find(a: number, b: number, c: number, d: number): number {
    if (2 * this.values.length >= this.capacity) this.grow();
    let slot = this.slotOf(a, b, c, d);
    for (;;) {
      const index = this.slots[slot]!;
      if (index < 0) break;
      if (this.isAt(index, a, b, c, d)) {
        this.isNew = false;
        return index;
      }
      slot = (slot + 1) & (this.capacity - 1);
    }
    const index = this.values.length;
    this.slots[slot] = index;
    const at = 4 * index;
    this.keys[at] = a;
    this.keys[at + 1] = b;
    this.keys[at + 2] = c;
    this.keys[at + 3] = d;
    this.values.push(undefined as Value);
    this.isNew = true;
    return index;
  }

  /** Forgets all states. */
  clear(): void {
    if (this.values.length === 0) return;
    this.slots.fill(-1);
    this.values.length = 0;
  }

  get(index: number): Value {
    return this.values[index]!;
  }

  set(index: number, value: Value): void {
    this.values[index] = value;
  }

  private isAt(index: number, a: number, b: number, c: number, d: number): boolean {
    const { keys } = this;
    const at = 4 * index;
    return keys[at] === a && keys[at + 1] === b && keys[at + 2] === c && keys[at + 3] === d;
  }

  private slotOf(a: number, b: number, c: number, d: number): number {
    let hash =
      Math.imul(a, 0x9e3779b1) ^
      Math.imul(b + 1, 0x85ebca6b) ^
      Math.imul(c + 1, 0xc2b2ae35) ^
      Math.imul(d + 1, 0x27d4eb2f);
    hash ^= hash >>> 15;
    return (Math.imul(hash, 0x2c1b3c6d) >>> 7) & (this.capacity - 1);
  }

  private grow(): void {
    this.capacity *= 2;
    this.slots = new Int32Array(this.capacity).fill(-1);
    const keys = new Int32Array(4 * this.capacity);
    keys.set(this.keys);
    this.keys = keys;
    for (let index = 0; index < this.values.length; index++) {
      const at = 4 * index;
      let slot = this.slotOf(keys[at]!, keys[at + 1]!, keys[at + 2]!, keys[at + 3]!);
      while (this.slots[slot]! >= 0) slot = (slot + 1) & (this.capacity - 1);
      this.slots[slot] = index;
    }
  }
}
