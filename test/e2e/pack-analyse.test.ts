import { describe, expect, test } from 'vitest'
import { run } from './command.ts'

const layered = ['pack', 'analyse', 'cn-2021-2025', '--layer', 'cn-41-henan']

describe('pack analyse --against', () => {
  test('compares with a pack and its layers', async () => {
    const { stdout, stderr } = await run([...layered, '--against', 'cn-2021-2025', '--against', 'cn-41-henan', '--lang', 'en'])
    expect(stderr).toBe('')
    expect(stdout).toContain('\nno household would be treated differently\n')
    expect(stdout).not.toContain('newly answered')
  })

  test('names a layer that is given without its pack, in both languages', async () => {
    const [zh, en] = await Promise.all(['zh', 'en'].map((lang) => run([...layered, '--against', 'cn-41-henan', '--lang', lang])))
    expect([zh!.code, en!.code]).toEqual([2, 2])
    expect(zh!.stderr).toContain('国家级规则包')
    expect(en!.stderr).toContain('the pack of a nation')
  })
})
