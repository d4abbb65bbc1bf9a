/** A map that keeps the values used last, up to a number of them. */
export class RecentlyUsed<Key, Value> {
  private readonly values = new Map<Key, Value>();
  constructor(private readonly capacity: number) {}

  has(key: Key): boolean {
    return this.values.has(key);
  }

  get(key: Key, build: () => Value): Value {
    const value = this.values.get(key) ?? build();
    this.values.delete(key);
    this.values.set(key, value);
    if (this.values.size > this.capacity) this.values.delete(this.values.keys().next().value as Key);
    return value;
  }
}
