/** A map that keeps the values used last: up to a number of them, or up to a total weight where a value's own, which never changes, is told. */
export class RecentlyUsed<Key, Value> {
  private readonly values = new Map<Key, Value>();
  private weight = 0;
  constructor(
    private readonly capacity: number,
    private readonly weigh: (value: Value) => number = () => 1,
  ) {}

  has(key: Key): boolean {
    return this.values.has(key);
  }

  get(key: Key, build: () => Value): Value {
    const value = this.values.get(key) ?? build();
    this.remove(key);
    this.values.set(key, value);
    this.weight += this.weigh(value);
    for (const oldest of this.values.keys()) {
      if (this.weight <= this.capacity) break;
      this.remove(oldest);
    }
    return value;
  }

  private remove(key: Key): void {
    const value = this.values.get(key);
    if (value === undefined) return;
    this.weight -= this.weigh(value);
    this.values.delete(key);
  }
}
