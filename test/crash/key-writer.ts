// A process that makes and erases keys in a ring until it is killed, and says on its output what was acknowledged. Run with the
// path of the ring, a name, and how many to make; erases some where a fourth argument says so.
import { writeSync } from 'node:fs'
import { fileKeyRing } from '@hearthfold/store/keys'

const [path = '', name = '', count = '1000000', erasing = 'no'] = process.argv.slice(2)
/** Which of the keys are erased again: every so many. */
export const ERASED = 3

async function write(): Promise<void> {
  const opened = fileKeyRing(path, { make: true })
  if (!opened.ok) throw new Error(opened.problem.code)
  const { value: keys } = opened
  for (let at = 0; at < Number(count); at++) {
    const subject = `${name} ${at}`
    const [made] = await keys.keysFor([[subject, `also ${subject}`]])
    writeSync(1, `made ${made!.id} ${Buffer.from(made!.key).toString('hex')} ${subject}\n`)
    if (erasing !== 'yes' || at % ERASED > 0) continue
    writeSync(1, `erasing ${made!.id}\n`)
    await keys.erase([made!.id])
    writeSync(1, `erased ${made!.id}\n`)
  }
  await keys.close()
}

if (process.argv[1] === import.meta.filename) await write()
