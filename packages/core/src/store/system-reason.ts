// What a database, an operating system or a network says went wrong is said in English. In a Chinese sentence stands what it means;
// what is not known here is quoted, so that nobody takes it for words of ours.

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/database or disk is full|no space left|\bENOSPC\b|disk full|could not extend file/i, '磁盘空间不足'],
  [/quota|\bEDQUOT\b/i, '超出磁盘配额'],
  [/permission denied|\bEACCES\b|\bEPERM\b|not permitted/i, '没有权限'],
  [/readonly database|read-only (?:transaction|file system)|\bEROFS\b/i, '不可写入'],
  [/is locked|lock timeout|could not obtain lock|deadlock detected/i, '正被其他进程占用'],
  [/malformed|not a database|disk image|invalid page|corrupt/i, '文件已损坏'],
  [/disk i\/o error|\bEIO\b|input\/output error/i, '磁盘读写出错'],
  [/unable to open database file|\bENOENT\b|no such file/i, '找不到文件或文件夹，或无法打开'],
  [/already exists|\bEEXIST\b/i, '文件已存在'],
  [/\bECONNREFUSED\b|connection refused/i, '服务器拒绝连接'],
  [/\bENOTFOUND\b|\bEAI_AGAIN\b|could not translate host name/i, '找不到该服务器'],
  [/password authentication|no pg_hba\.conf entry|role ".*" does not exist/i, '用户名或密码不被接受'],
  [/database ".*" does not exist/i, '没有该数据库'],
  [/too many (?:clients|connections)|remaining connection slots/i, '服务器连接已满'],
  [/\bETIMEDOUT\b|timed? ?out|statement timeout|no sign/i, '等待超时'],
  [/\bECONNRESET\b|\bEPIPE\b|connection terminated|terminating connection|server closed the connection/i, '连接中断'],
  [/its tables are defined otherwise or of another version/, '附表由另一版本的软件生成'],
  [/tables of the ledger contradict each other/, '台账各表互相矛盾，请用 verify 核验'],
]

/** Why the system says that something failed, as it stands in a Chinese sentence. */
export function systemReason(reason: string): string {
  const [, known] = KNOWN.find(([pattern]) => pattern.test(reason)) ?? []
  return known ?? (/[A-Za-z]{2}/.test(reason) ? `系统信息：“${reason}”` : reason)
}
