#!/usr/bin/env node
import { main } from './program/main.ts'

// Whoever reads the output may stop reading, as `head` does: that is no failure.
// Whatever else keeps it from being written ends the command as bad usage does.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return
    if (stream === process.stdout) process.stderr.write(`${message}\n`)
    process.exit(2)
  })
}

process.exitCode = await main(process.argv.slice(2), process)
