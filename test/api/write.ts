import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { surfaceOf, written } from './surface.ts'

// `pnpm run api` writes anew what each package shows: the change of `api.txt` is what a review looks at.

const packages = join(import.meta.dirname, '../../packages')
for (const name of readdirSync(packages)) writeFileSync(join(packages, name, 'api.txt'), written(surfaceOf(name)))
