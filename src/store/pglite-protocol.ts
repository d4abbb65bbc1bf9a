/** What the main thread sends to the thread of PGlite: a statement, several (params null), or to close (sql null). */
export interface PgliteQuestion {
  readonly id: number;
  readonly sql: string | null;
  readonly params: readonly unknown[] | null;
  readonly rowMode: "array" | "object";
}
/** Answer 0 says how opening went; the others go by the id of their question. */
export type PgliteAnswer =
  | { readonly id: number; readonly rows: readonly unknown[] }
  | { readonly id: number; readonly message: string; readonly code: string | undefined };
