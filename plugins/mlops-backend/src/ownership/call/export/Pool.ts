/** Values, each once; the others are told by its place. */
export class Pool<T> {
  readonly items: T[] = [];
  readonly #places = new Map<string, number>();

  place(value: T): number {
    const key = JSON.stringify(value);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.items.length);
    return this.items.push(value) - 1;
  }
}
