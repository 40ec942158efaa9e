/** The id of the event at a place of a commit; the first is 1. */
export function eventIdOf(commit: string, place: number): string {
  return `${commit}.${place}`
}

/** Whether an id is that of an event of a commit. */
export function isOfCommit(id: string, commit: string): boolean {
  return id.startsWith(`${commit}.`) && /^[1-9]\d*$/.test(id.slice(commit.length + 1))
}
