import * as z from 'zod'
import type { Text } from './language.ts'

/** Sex (GB/T 2261.1). */
export const Sex = z.enum(['male', 'female'])
export type Sex = z.infer<typeof Sex>

/** Relation to the head of the household (after the groups of GB/T 4761). Exactly one member is the head. */
export const Relation = z.enum(['head', 'spouse', 'child', 'child-in-law', 'grandchild', 'parent', 'grandparent', 'sibling', 'other'])

/** What the codes of a relation to the head mean. */
export const relationWords: Readonly<Record<z.infer<typeof Relation>, Text>> = {
  head: { zh: '户主', en: 'head' },
  spouse: { zh: '配偶', en: 'spouse' },
  child: { zh: '子女', en: 'child' },
  'child-in-law': { zh: '儿媳或女婿', en: 'child-in-law' },
  grandchild: { zh: '孙辈', en: 'grandchild' },
  parent: { zh: '父母', en: 'parent' },
  grandparent: { zh: '祖父母', en: 'grandparent' },
  sibling: { zh: '兄弟姐妹', en: 'sibling' },
  other: { zh: '其他', en: 'other' },
}

/** Health conditions; they combine, and an empty list means well. */
export const Condition = z.enum(['chronic-illness', 'serious-illness', 'disability'])

/** Capacity for labour. */
export const Labour = z.enum(['ordinary', 'skilled', 'weak', 'lost', 'none'])

/** Completed education of one who no longer learns (or never did). */
export const Education = z.enum(['none', 'primary', 'junior-secondary', 'senior-secondary', 'vocational', 'higher'])

/** What a learner attends now. */
export const Grade = z.enum(['preschool', 'primary', 'junior-secondary', 'senior-secondary', 'vocational', 'higher'])

/** A person's education level or present grade, never both. */
export const Learning = z.union([z.strictObject({ grade: Grade }), z.strictObject({ education: Education })])

/** The layers of medical cover that a person holds; an empty list means uninsured. */
export const MedicalCover = z.enum(['basic', 'serious-illness', 'assistance'])
