/** The same answer for a key as long as what it was made from is the same: snapshots with stable references. */
export class Remembered<K, P extends readonly unknown[], T> {
  private readonly made = new Map<K, { parts: P; value: T }>();

  constructor(private readonly make: (parts: P) => T) {}

  of(key: K, parts: P): T {
    const known = this.made.get(key);
    const same = known?.parts.length === parts.length && known.parts.every((part, index) => part === parts[index]);
    if (same) return known.value;
    const value = this.make(parts);
    this.made.set(key, { parts, value });
    return value;
  }
}
