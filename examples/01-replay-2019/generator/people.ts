import { type Day, plusDays, type StatementOf } from '@hearthfold/core'
import { checkCharacter } from '@hearthfold/core/facts'
import type { Chance } from './chance.ts'

type Joined = StatementOf<'member-joined'>

/** An invented person and their part in the life of a household. */
export interface Person {
  readonly id: string
  readonly relation: Joined['relation']
  readonly sex: Joined['sex']
  readonly born: Day
  readonly name: string
  readonly citizenId: string
  readonly joined: { readonly on: Day; readonly by: Joined['by'] }
  readonly left?: { readonly on: Day; readonly by: 'death' | 'marriage' }
  chronic: boolean
}

export function isThere({ joined, left }: Person, on: Day): boolean {
  return joined.on <= on && (left === undefined || left.on > on)
}

/** Whether a person is there on a day and has been for long enough that the ledger knows. */
export function isKnown(person: Person, on: Day): boolean {
  return isThere(person, on) && plusDays(person.joined.on, 30) <= on
}

/** A division code that was never assigned: an invented ID can belong to nobody. */
const DIVISION = '990113'

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const GIVEN = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂梅玉红建国文华志春荣海金凤德成云生永福']

/** Makes names and citizen IDs for invented people; no ID twice. */
export interface Registry {
  name(): string
  citizenId(born: Day, sex: Person['sex']): string
}

export function registry(chance: Chance): Registry {
  const issued = new Map<string, number>()
  return {
    name: () => chance.pick(SURNAMES) + chance.pick(GIVEN) + (chance.in100(70) ? chance.pick(GIVEN) : ''),
    citizenId(born, sex) {
      const digits = born.replaceAll('-', '')
      const key = digits + sex
      const order = issued.get(key) ?? 0
      issued.set(key, order + 1)
      const first17 = DIVISION + digits + String(order * 2 + (sex === 'male' ? 1 : 0)).padStart(3, '0')
      return first17 + checkCharacter(first17)
    },
  }
}
