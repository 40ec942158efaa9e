/** How long this run is: 1 is usual, `soak` is 10. */
const LENGTH = Number(process.env['HEARTHFOLD_RUNS'] ?? 100) / 100

/** Returns how often this run tries what a usual run tries `usual` times; at least once. */
export function runs(usual: number): number {
  return Math.max(1, Math.round(usual * LENGTH))
}
