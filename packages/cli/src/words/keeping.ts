import type { Text } from '@hearthfold/core'
import type { Differing } from '@hearthfold/core/checking'
import { type Broken, type LedgerPart, type Seal, systemReason } from '@hearthfold/core/store'
import type { BrokenBeside, BrokenSeal, LookedAt } from '@hearthfold/store'
import type { Upgraded } from '@hearthfold/store/open'

// What the commands say that keep something in a ledger.

/** What a file holds besides its events. */
const PARTS: Readonly<Record<LedgerPart, Text>> = {
  file: { zh: '文件本身或其索引', en: 'the file itself, or an index in it, is' },
  tables: { zh: '表的定义', en: 'the definitions of its tables are' },
  settled: { zh: '已确定时刻的记录', en: 'the record of how far time is settled is' },
  claims: { zh: '人员归属的记录', en: 'the record of who belongs to which household is' },
  packs: { zh: '所存规则包', en: 'the packs that are kept are' },
  batches: { zh: '批次清单', en: 'the list of batches is' },
  checkpoints: { zh: '各读取者进度的记录', en: 'the record of how far readers have come is' },
  snapshots: { zh: '快照', en: 'the snapshots are' },
  seals: { zh: '封存清单', en: 'the list of seals is' },
  seal_nodes: { zh: '封存所用的校验值', en: 'the hashes that seals are made of are' },
  projections: { zh: '各统计表定义的记录', en: 'the record of how tables beside the ledger are defined is' },
}

const FIELDS: Readonly<Record<Differing['fields'][number], Text>> = {
  name: { zh: '姓名', en: 'name' },
  sex: { zh: '性别', en: 'sex' },
  born: { zh: '出生日期', en: 'birth day' },
  citizenId: { zh: '公民身份号码', en: 'citizen ID' },
}

/** The first names of a list, and a mark if there are more. */
function someOf(names: readonly string[], between: string): string {
  const MOST = 10
  return names.slice(0, MOST).join(between) + (names.length > MOST ? `${between}…` : '')
}

export const SAYS = {
  made: (ledger: string, keys: string): Text => ({
    zh: `已新建台账 ${ledger} 和密钥文件 ${keys}。请将密钥文件另行备份：没有密钥文件就读不出姓名和身份证号。`,
    en: `made the ledger ${ledger} and its keys ${keys}. Keep a copy of the keys apart: without them no name and no ID can be read.`,
  }),
  noPack: (ledger: string, hash: string): Text => ({
    zh: `${ledger}：没有保存校验值为 ${hash} 的规则包；请给出依据中所记的校验值`,
    en: `${ledger}: no pack of the hash ${hash} is kept; give the hash that a basis names`,
  }),
  exists: (path: string): Text => ({
    zh: `${path}：已存在，未作改动；请换一个路径`,
    en: `${path}: is there already and was left as it is; give another path`,
  }),
  imported: (batch: string, events: number, streams: number): Text => ({
    zh: `已导入批次 ${batch}：${streams} 户（村、事项），${events} 条记录`,
    en: `imported the batch ${batch}: ${events} events of ${streams} streams`,
  }),
  again: (batch: string, at: string): Text => ({
    zh: `批次 ${batch} 已于 ${at} 导入，内容相同：未作改动`,
    en: `the batch ${batch} was imported at ${at} already, and says the same: nothing was changed`,
  }),
  other: (batch: string, at: string): Text => ({
    zh: `批次 ${batch} 已于 ${at} 导入，内容不同：请用 --batch 另取名称，或将其后的事件用 hearthfold record 录入`,
    en: `the batch ${batch} was imported at ${at} with other content: give another name with --batch, or record what came after it with hearthfold record`,
  }),
  wouldImport: (batch: string, events: number, streams: number): Text => ({
    zh: `可以导入批次 ${batch}：${streams} 户（村、事项），${events} 条记录；未写入任何内容（--dry-run）`,
    en: `the batch ${batch} can be imported: ${events} events of ${streams} streams; nothing was written (--dry-run)`,
  }),
  nothingImported: (problems: number): Text => ({
    zh: `未导入任何内容：以上 ${problems} 处需先更正`,
    en: `nothing was imported: fix the ${problems} ${problems === 1 ? 'problem' : 'problems'} above first`,
  }),
  /** Two names side by side. */
  pair: (one: string, other: string): Text => ({ zh: `${one}与${other}`, en: `${one} and ${other}` }),
  villagesUnlisted: (villages: readonly string[]): Text => ({
    zh: `提示：有户居住、但没有登记的村 ${villages.length} 个：${someOf(villages, '、')}；请核对村名，或先登记该村`,
    en: `note: households live in ${villages.length} ${villages.length === 1 ? 'village' : 'villages'} that no event lists: ${someOf(villages, ', ')}; check the names, or record village-listed`,
  }),
  headless: (households: readonly string[]): Text => ({
    zh: `提示：没有户主的户 ${households.length} 个：${someOf(households, '、')}；请录入由谁担任户主`,
    en: `note: ${households.length} ${households.length === 1 ? 'household has' : 'households have'} no head: ${someOf(households, ', ')}; record who is`,
  }),
  memberless: (households: readonly string[]): Text => ({
    zh: `提示：没有成员的户 ${households.length} 个：${someOf(households, '、')}；请录入成员`,
    en: `note: ${households.length} ${households.length === 1 ? 'household has' : 'households have'} no members: ${someOf(households, ', ')}; record who they are`,
  }),
  alike: (pairs: readonly string[]): Text => ({
    zh: `提示：户编号看上去相同的 ${pairs.length} 对：${someOf(pairs, '；')}；请核对是否同一户`,
    en: `note: ${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'} of household codes look alike: ${someOf(pairs, '; ')}; check whether they are the same household`,
  }),
  packsMissing: (hashes: string): Text => ({
    zh: `台账中的办理事项所依据的规则包不在手边，未能一并保存：${hashes}；请用 --pack 和 --layer 给出`,
    en: `acts rely on packs that are not at hand and were not kept with them: ${hashes}; give them with --pack and --layer`,
  }),
  unseen: (households: readonly string[]): Text => ({
    zh: `有人迁往或来自的 ${households.length} 户不在文件和台账中：${someOf(households, '、')}；如属其他乡镇，导入该乡镇时将予核对`,
    en: `${households.length} ${households.length === 1 ? 'household' : 'households'} that people left for or came from are in neither the files nor the ledger: ${someOf(households, ', ')}; if they are of another township, they are checked when that is imported`,
  }),
  recorded: (id: string, streams: string, again: boolean): Text => ({
    zh: `${id}：${again ? '此前已录入' : '已录入'} ${streams}`,
    en: `${id}: ${again ? 'was recorded before,' : 'recorded'} ${streams}`,
  }),
  upTo: (stream: string, first: number, last: number): Text => ({
    zh: `${stream} 第 ${first === last ? first : `${first}—${last}`} 条记录`,
    en: `${stream} ${first === last ? `version ${first}` : `versions ${first} to ${last}`}`,
  }),
  refused: (id: string, at: number, of: number, because: string): Text => ({
    zh: `${id}：未录入${of > 1 && at > 0 ? `（第 ${at} 条命令）` : ''}：${because}`,
    en: `${id}: nothing was recorded${of > 1 && at > 0 ? ` (command ${at})` : ''}: ${because}`,
  }),
  differing: ({ household, member, fields }: Differing): Text => ({
    zh: `同一人在 ${household}（${member}）的${fields.map((field) => FIELDS[field].zh).join('、')}仍与此不同：请一并更正`,
    en: `${member} of ${household} is the same person and still has another ${fields.map((field) => FIELDS[field].en).join(', ')}: correct it there too`,
  }),
  leftOut: (id: string, at: number, because: string): Text => ({
    zh: `${id}：第 ${at} 条命令被拒，该户的命令均未录入：${because}`,
    en: `${id}: command ${at} is refused and nothing of its household was recorded: ${because}`,
  }),
  noStdin: { zh: '标准输入：没有内容；请给出命令文件', en: 'standard input: there is none; give a file of commands' } as Text,
  whole: (ledger: string, newest: Seal | undefined, beside: LookedAt | undefined): Text => ({
    zh: `${ledger}：各户（村、事项）的校验链和全部封存完好${newest ? `，最近封存于 ${newest.sealedAt}` : '；尚未封存，末尾被截去无从发现：请用 hearthfold seal'}${beside ? `；统计表 ${beside.rows} 行与事件相符，办理事项所依据并存有的 ${beside.packs} 个规则包与其校验值相符` : ''}。不在证明之列：谁被登记占用、批次名称和来源、封存时刻${beside ? '、没有办理事项依据的规则包' : '；未核对统计表各行和所存规则包（请用 hearthfold verify --thorough）'}`,
    en: `${ledger}: the hash chain of every stream and every seal hold${newest ? `; sealed last at ${newest.sealedAt}` : '; nothing is sealed yet, so an end that was cut off would not show: use hearthfold seal'}${beside ? `; the ${beside.rows} rows of tables are what the events come to, and the ${beside.packs} packs on which acts rely and which are kept have their hash` : ''}. Not proven: who is taken, names and sources of batches, and when something was sealed${beside ? ', and packs on which no act relies' : '. Rows of tables and packs were not looked at: use hearthfold verify --thorough'}`,
  }),
  broken: (ledger: string, broken: Broken | BrokenSeal): Text => {
    const restore: Text = { zh: '请从备份恢复', en: 'restore a backup' }
    if ('seal' in broken) {
      const { seal, after, because } = broken
      return {
        zh: `${ledger}：前 ${seal.size} 条记录的封存不符（${because === 'cut-off' ? '事件减少' : '内容被改写'}）；至总序号第 ${after ?? 0} 处完好；${restore.zh}`,
        en: `${ledger}: the seal over the first ${seal.size} events does not hold: ${because === 'cut-off' ? 'there are fewer' : 'something was rewritten'} after place ${after ?? 0} of the global order; ${restore.en}`,
      }
    }
    if ('part' in broken) {
      const part = PARTS[broken.part]
      return { zh: `${ledger}：${part.zh}已损坏；${restore.zh}`, en: `${ledger}: ${part.en} damaged; ${restore.en}` }
    }
    const zh = { changed: '已被改动', missing: '缺失', 'cut-off': '之后被截断', mislaid: '旁存的查找信息与其内容不符' }[broken.because]
    const en = {
      changed: 'is not what was recorded',
      missing: 'is missing',
      'cut-off': 'is where something was cut off',
      mislaid: 'says something else than what is kept beside it to find it by',
    }[broken.because]
    return 'stream' in broken
      ? {
          zh: `${ledger}：${broken.stream} 第 ${broken.version} 条记录${zh}；${restore.zh}`,
          en: `${ledger}: version ${broken.version} of ${broken.stream} ${en}; ${restore.en}`,
        }
      : {
          zh: `${ledger}：总序号第 ${broken.position} 处${zh}；${restore.zh}`,
          en: `${ledger}: place ${broken.position} of the global order ${en}; ${restore.en}`,
        }
  },
  brokenBeside: (ledger: string, broken: BrokenBeside): Text =>
    'pack' in broken
      ? {
          zh: `${ledger}：所存规则包 ${broken.pack} 与其校验值不符；请从备份恢复`,
          en: `${ledger}: the pack that is kept as ${broken.pack} is not of that hash; restore a backup`,
        }
      : broken.because === 'outdated'
        ? {
            zh: `${ledger}：统计表 ${broken.projection} 由另一版本的软件生成，无法核对；请用 hearthfold rebuild ${broken.projection} 重建`,
            en: `${ledger}: the table ${broken.projection} was filled by another version of the software and cannot be checked; run hearthfold rebuild ${broken.projection}`,
          }
        : {
            zh: `${ledger}：统计表 ${broken.table} 中 ${broken.stream} 的行与其事件不符，事件本身完好；请用 hearthfold rebuild ${broken.projection} 重建`,
            en: `${ledger}: the rows of ${broken.stream} in the table ${broken.table} are not what its events come to; the events themselves hold; run hearthfold rebuild ${broken.projection}`,
          },
  sealed: ({ size, root, sealedAt }: Seal): Text => ({
    zh: `已于 ${sealedAt} 封存 ${size} 条记录，校验值为 ${root}。请将其另存他处：日后可据以证明此前未被改动。`,
    en: `${size} events are sealed since ${sealedAt} under the root ${root}. Keep it elsewhere: it proves later that nothing before it was changed.`,
  }),
  nothingToSeal: (ledger: string): Text => ({ zh: `${ledger}：没有可封存的记录`, en: `${ledger}: there is no event to seal` }),
  backedUp: (file: string, bytes: number): Text => ({
    zh: `已备份至 ${file}（${bytes} 字节）。备份不含密钥文件：请另行保存。`,
    en: `backed up to ${file}, ${bytes} bytes. The keys are not in it: keep them apart.`,
  }),
  notBackedUp: (file: string, reason: string): Text => ({
    zh: `${file}：未能备份（${systemReason(reason)}）；请换一个不存在的文件名，并检查空间和权限`,
    en: `${file}: no backup was made (${reason}); give the name of a file that is not there, and see to space and rights`,
  }),
  pgDump: (address: string): Text => ({
    zh: `PostgreSQL 请用其自带工具、以超级用户备份（按行权限下其他角色看不到全部），写入期间也一致：\n  pg_dump --format=custom --file=BACKUP '${address}'\n密钥文件不在其中：请另行保存。`,
    en: `PostgreSQL is backed up with its own tool by a superuser, since others are not shown every row, and consistently while others write:\n  pg_dump --format=custom --file=BACKUP '${address}'\nThe keys are not in it: keep them apart.`,
  }),
  upgraded: (ledger: string, { from, to, copy }: Upgraded): Text => ({
    zh: `${ledger}：已从第 ${from} 版格式升级至第 ${to} 版；${copy === undefined ? '未留存副本，请保留此前的 pg_dump 备份' : `升级前的副本为 ${copy}`}`,
    en: `${ledger}: brought up from version ${from} of the format to version ${to}; ${copy === undefined ? 'no copy was made here, keep your dump of before' : `a copy of before is ${copy}`}`,
  }),
  upToDate: (ledger: string): Text => ({
    zh: `${ledger}：已是当前格式，未作改动`,
    en: `${ledger}: is up to date already and was left as it is`,
  }),
  thenUpgrade: {
    zh: '备份之后，请再次运行 hearthfold upgrade 并加上 --yes。',
    en: 'Once the dump is made, run hearthfold upgrade again with --yes.',
  } as Text,
  erased: (members: string, keys: number): Text => ({
    zh: `已删除 ${members} 的个人信息：销毁密钥 ${keys} 个；其姓名和身份证号再也读不出，各项数字不变`,
    en: `erased ${members}: ${keys} ${keys === 1 ? 'key is' : 'keys are'} gone; their names and IDs cannot be read any more, and every figure stays`,
  }),
  nobody: (household: string, member: string): Text => ({
    zh: `${household} 没有成员 ${member}：未删除任何内容`,
    en: `${household} has no member ${member}: nothing was erased`,
  }),
  readable: (events: number): Text => ({
    zh: `另有 ${events} 条记录在加密之前录入，其中的姓名和身份证号仍可读`,
    en: `${events} ${events === 1 ? 'event was' : 'events were'} recorded before the ledger was private: what they say of the person can still be read`,
  }),
  rebuilt: (name: string, households: number): Text => ({
    zh: `${name}：已按 ${households} 户重建`,
    en: `${name}: rebuilt from ${households} households`,
  }),
  parked: (name: string, position: string, reason: string): Text => ({
    zh: `${name}：停在总序号第 ${position} 处（${systemReason(reason)}）；排除原因后请用 hearthfold rebuild ${name}`,
    en: `${name}: stopped at place ${position} of the global order (${reason}); mend what it is, then hearthfold rebuild ${name}`,
  }),
  noReason: { zh: '--personal：须用 --reason 写明查阅原因', en: '--personal: say with --reason why you read it' } as Text,
  noProjection: (found: string, known: string): Text => ({
    zh: `应为 ${known} 之一，实为 ${found}；请填写其一`,
    en: `expected one of ${known}, found ${found}; give one of them`,
  }),
} as const
