import type { Text } from '@hearthfold/core'
import type { Holder } from '@hearthfold/core/store'

/** Who keeps a ledger from going on, since when, and what to do about it. */
export function heldBackText({ kind, who, database, role, since, holdsTime }: Holder): Text {
  const of =
    database === undefined
      ? { zh: '', en: '' }
      : { zh: `（数据库 ${database}，角色 ${role}）`, en: ` (database ${database}, role ${role})` }
  const from = since === undefined ? { zh: '', en: '' } : { zh: `自 ${since} 起`, en: ` since ${since}` }
  const effect = {
    zh: `在其结束之前，此后录入的事件不进入总序、封存和附表${holdsTime ? '，已确定的时刻也不能推进' : ''}`,
    en: `until it ends, what was recorded after it is not in the global order, in seals and in tables${holdsTime ? ', and time is settled no further' : ''}`,
  }
  if (kind === 'session')
    return {
      zh: `会话进程 ${who}${of.zh}的事务${from.zh}一直未结束：${effect.zh}；请提交或回滚该事务，或执行 SELECT pg_terminate_backend(${who})`,
      en: `the transaction of process ${who}${of.en} has been open${from.en}: ${effect.en}; commit it or roll it back, or run SELECT pg_terminate_backend(${who})`,
    }
  const [commit, rollback] = ['COMMIT', 'ROLLBACK'].map((end) => `${end} PREPARED '${who.replaceAll("'", "''")}'`)
  return {
    zh: `预备事务 ${who}${of.zh}${from.zh}一直未结束：${effect.zh}；它不属于任何会话，请在该数据库中执行 ${rollback} 或 ${commit}`,
    en: `the prepared transaction ${who}${of.en} has been open${from.en}: ${effect.en}; it belongs to no session, so run ${rollback} or ${commit} in that database`,
  }
}
