/** Every platform on which this runs has it; the types of none are needed for it. */
declare const crypto: { randomUUID(): string }

/** A new id, of which there is no other. */
export function newId(): string {
  return crypto.randomUUID()
}
