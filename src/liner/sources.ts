const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The month, or the year at the end, that a title names as its own; empty where it names none or several. */
function dateOf(title: string): string {
  const [month, another] = title.matchAll(/\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (20\d\d)\b/g);
  if (month && !another) return `${month[2]}-${String(MONTHS.indexOf(month[1]!) + 1).padStart(2, "0")}`;
  return month ? "" : (/, (20\d\d)$/.exec(title)?.[1] ?? "");
}

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
      date: dateOf(title),
      note: "",
    }));
  }
}
