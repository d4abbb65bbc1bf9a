/** Tracks in the order of the compiled instance. ROAD is the track of road services alone. */
export const TRACKS = ["1435", "1520", "SEA", "ROAD"] as const;
export type Track = (typeof TRACKS)[number];

export type TerminalKind = "RAIL" | "SEA";
export type TransportMode = "RAIL" | "SEA" | "ROAD";
/** PUBLISHED: read in the source; DERIVED: computed from published facts; ESTIMATED: everything else, calibrated values too. */
export type Basis = "PUBLISHED" | "DERIVED" | "ESTIMATED";

/** What moves on a track, by its index in TRACKS. */
export function modeOfTrack(track: number): TransportMode {
  const name = TRACKS[track];
  return name === "SEA" || name === "ROAD" ? name : "RAIL";
}
