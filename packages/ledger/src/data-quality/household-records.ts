import { type Day, type Household, statusOn, type Text, type VillageId, viewOn } from '@hearthfold/core'
import { relationWords } from '@hearthfold/core/checking'
import { lookOf, type OddRelation, oddRelations } from '@hearthfold/core/checking'
import { isEnded } from '@hearthfold/core/facts'
import { asked, type Details, note, type QualityQuestion } from './quality-question.ts'

// What `record` and `import` tell when it comes in, and what the ages of people speak against.

/** What is odd in how households are recorded: their codes, their villages, that nobody is in them, who is what to whom. */
export function householdQuestions(
  ledger: readonly Household[],
  among: readonly Household[],
  villages: ReadonlySet<VillageId>,
  on: Day,
): QualityQuestion[] {
  const living = among.filter(({ acts, residence }) => residence.length > 0 && !isEnded(statusOn(acts, on).standing))
  return [alikeQuestion(ledger, living), villageQuestion(living, villages, on), emptyQuestion(living, on), relationsQuestion(living, on)]
}

function alikeQuestion(ledger: readonly Household[], among: readonly Household[]): QualityQuestion {
  const byLook = new Map<string, string[]>()
  for (const { stream } of ledger) {
    const look = lookOf(stream.slice('household/'.length))
    const known = byLook.get(look)
    if (known) known.push(stream)
    else byLook.set(look, [stream])
  }
  const details: Details = new Map()
  for (const { stream } of among) {
    const others = byLook.get(lookOf(stream.slice('household/'.length)))!.filter((other) => other !== stream)
    if (others.length > 0) note(details, stream, `与 ${others.join('、')} 看上去相同`, `looks like ${others.join(', ')}`)
  }
  return asked(
    'codes-look-alike',
    {
      label: { zh: '户编号看上去相同', en: 'codes of households look alike' },
      advice: { zh: '核实是否同一户；确系同一户的予以并户。', en: 'Find out whether they are one household; if so, merge them.' },
    },
    among,
    details,
  )
}

function villageQuestion(among: readonly Household[], villages: ReadonlySet<VillageId>, on: Day): QualityQuestion {
  const details: Details = new Map()
  for (const household of among) {
    const village = viewOn(household, on).residence?.event.village
    if (village !== undefined && !villages.has(village)) note(details, household.stream, `${village} 没有登记`, `no event lists ${village}`)
  }
  return asked(
    'village-unlisted',
    {
      label: { zh: '所在村没有登记', en: 'lives in a village that no event lists' },
      advice: {
        zh: '核对村名；村名无误的登记该村（village-listed）。',
        en: 'Check the name of the village; if it is right, record village-listed.',
      },
    },
    among,
    details,
  )
}

function emptyQuestion(among: readonly Household[], on: Day): QualityQuestion {
  const details: Details = new Map()
  for (const household of among)
    if (viewOn(household, on).members.length === 0) note(details, household.stream, '没有成员', 'it has no members')
  return asked(
    'no-members',
    {
      label: { zh: '没有成员', en: 'no members' },
      advice: {
        zh: '录入成员；误建的户撤销其记录。',
        en: 'Record who they are; if the household was recorded in error, revoke what was recorded.',
      },
    },
    among,
    details,
  )
}

function relationsQuestion(among: readonly Household[], on: Day): QualityQuestion {
  const details: Details = new Map()
  for (const household of among) {
    for (const odd of oddRelations(household, on)) {
      const said = oddText(odd)
      note(details, household.stream, said.zh, said.en)
    }
  }
  return asked(
    'relation-against-age',
    {
      label: { zh: '与户主关系和年龄不符', en: 'relations and ages do not go together' },
      advice: {
        zh: '核实出生日期和与户主关系；继父母、收养等属实的无须更正。',
        en: 'Check the days of birth and the relations; what is so by another marriage or an adoption stays.',
      },
    },
    among,
    details,
  )
}

function oddText(odd: OddRelation): Text {
  switch (odd.code) {
    case 'generation': {
      const { zh, en } = relationWords[odd.relation]
      return odd.older
        ? {
            zh: `${odd.member}（${zh}）比户主年长不足 ${odd.years} 岁`,
            en: `${odd.member} (${en}) is not ${odd.years} years older than the head`,
          }
        : {
            zh: `${odd.member}（${zh}）比户主年轻不足 ${odd.years} 岁`,
            en: `${odd.member} (${en}) is not ${odd.years} years younger than the head`,
          }
    }
    case 'spouse-of-childs-age':
      return {
        zh: `配偶 ${odd.member} 不比子女 ${odd.child} 年长`,
        en: `${odd.member}, the spouse, is no older than the child ${odd.child}`,
      }
    case 'child-spouse':
      return { zh: `配偶 ${odd.member} 未满 16 周岁`, en: `${odd.member}, the spouse, is below 16` }
    case 'spouses':
      return { zh: `配偶不止一人：${odd.members.join('、')}`, en: `more than one spouse: ${odd.members.join(', ')}` }
    case 'child-head':
      return {
        zh: `户主 ${odd.member} 未满 16 周岁，而户内有成年人`,
        en: `${odd.member}, the head, is below 16, and somebody grown up is there`,
      }
  }
}
