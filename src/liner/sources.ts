/** Collects the sources that generated rows name, as rows of sources.csv. */
export class Sources {
  private readonly titleByKey = new Map<string, string>();

  /** The key of a source by its title. */
  keyOf(title: string): string {
    const slug = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
    const key = `sea-${slug.slice(0, 60).replace(/-$/, "")}`;
    const known = this.titleByKey.get(key);
    if (known !== undefined && known !== title) throw new Error(`sources ${known} and ${title} have one key, ${key}`);
    this.titleByKey.set(key, title);
    return key;
  }

  toRows(): Record<string, string>[] {
    return [...this.titleByKey].map(([source, title]) => ({
      source,
      title,
      publisher: "see title",
      date: "",
      note: "",
    }));
  }
}
