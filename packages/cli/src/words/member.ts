import type { Text } from '@hearthfold/core'
import type { MemberView } from '@hearthfold/core/facts'

type Learning = NonNullable<MemberView['learning']>
type Attends = Extract<Learning, { grade: unknown }>['grade']
type Completed = Extract<Learning, { education: unknown }>['education']

// What the codes of a member mean, in every language.

export const SEXES: Readonly<Record<MemberView['sex'], Text>> = { male: { zh: '男', en: 'male' }, female: { zh: '女', en: 'female' } }

export const LABOUR: Readonly<Record<NonNullable<MemberView['labour']>, Text>> = {
  ordinary: { zh: '普通劳动力', en: 'ordinary' },
  skilled: { zh: '技能劳动力', en: 'skilled' },
  weak: { zh: '弱劳动力', en: 'weak' },
  lost: { zh: '丧失劳动力', en: 'lost' },
  none: { zh: '无劳动力', en: 'none' },
}

export const CONDITIONS: Readonly<Record<NonNullable<MemberView['health']>[number], Text>> = {
  'chronic-illness': { zh: '慢性病', en: 'chronic illness' },
  'serious-illness': { zh: '大病', en: 'serious illness' },
  disability: { zh: '残疾', en: 'disability' },
}

export const GRADES: Readonly<Record<Attends, Text>> = {
  preschool: { zh: '学前教育在读', en: 'attends preschool' },
  primary: { zh: '小学在读', en: 'attends primary school' },
  'junior-secondary': { zh: '初中在读', en: 'attends junior secondary' },
  'senior-secondary': { zh: '高中在读', en: 'attends senior secondary' },
  vocational: { zh: '中职在读', en: 'attends vocational school' },
  higher: { zh: '高等教育在读', en: 'attends higher education' },
}

export const EDUCATION: Readonly<Record<Completed, Text>> = {
  none: { zh: '文盲或半文盲', en: 'no school' },
  primary: { zh: '小学', en: 'primary' },
  'junior-secondary': { zh: '初中', en: 'junior secondary' },
  'senior-secondary': { zh: '高中', en: 'senior secondary' },
  vocational: { zh: '中职', en: 'vocational' },
  higher: { zh: '高等教育', en: 'higher' },
}

export const COVERS: Readonly<Record<NonNullable<MemberView['medicalCover']>[number], Text>> = {
  basic: { zh: '基本医保', en: 'basic' },
  'serious-illness': { zh: '大病保险', en: 'serious illness' },
  assistance: { zh: '医疗救助', en: 'assistance' },
}
