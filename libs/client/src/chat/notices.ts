/** Who wants to know that something looks different. Within `together`, many changes are told once, at its end. */
export class Notices {
  private readonly listeners = new Set<() => void>();
  private depth = 0;
  private changed = false;

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(): void {
    this.together(() => (this.changed = true));
  }

  together(act: () => void): void {
    this.depth++;
    try {
      act();
    } finally {
      this.depth--;
      if (this.depth === 0 && this.changed) {
        this.changed = false;
        for (const listener of this.listeners) listener();
      }
    }
  }
}
