// An application of your own around a ledger in one file, from the first household to what is due today.
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { tell } from './story.ts'

const folder = fileURLToPath(new URL('out/', import.meta.url))
await rm(folder, { recursive: true, force: true })
for await (const line of tell(folder)) process.stdout.write(`${line}\n`)
