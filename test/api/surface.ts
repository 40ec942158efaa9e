import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'

// What the packages show, read from the sources of their entries.

const root = join(import.meta.dirname, '../..')

/** A name that an entry of a package exports. */
export interface Exported {
  readonly name: string
  readonly kind: 'class' | 'const' | 'function' | 'type'
  /** The heading in the entry under which it stands. */
  readonly heading: string
  /** How a function is called. */
  readonly signature: string | undefined
  /** Types of the same package that its parameters and its answer name. */
  readonly types: readonly string[]
}

interface Manifest {
  readonly name: string
  readonly exports: Readonly<Record<string, string | { readonly '@hearthfold/source': string }>>
}

/** The names that each entry of a package exports, by the entry as it is imported. */
export function surfaceOf(folder: string): Map<string, Exported[]> {
  const { name, exports } = JSON.parse(readFileSync(join(root, 'packages', folder, 'package.json'), 'utf8')) as Manifest
  return new Map(
    Object.entries(exports).flatMap(([entry, target]) =>
      typeof target === 'string' ? [] : [[name + entry.slice(1), exportedBy(join(root, 'packages', folder, target['@hearthfold/source']))]],
    ),
  )
}

/** The surface as it is kept for review: a line a name, grouped as in the entry. */
export function written(surface: ReadonlyMap<string, readonly Exported[]>): string {
  return [...surface]
    .map(([entry, names]) => {
      const headings = [...new Set(names.map(({ heading }) => heading))]
      const groups = headings.map((heading) => {
        const lines = names.filter((one) => one.heading === heading).map(({ kind, name, signature }) => `${kind} ${signature ?? name}`)
        return [...(heading ? [`  ${heading}`] : []), ...lines.toSorted().map((line) => `    ${line}`)].join('\n')
      })
      return `${entry} (${names.length})\n${groups.join('\n')}\n`
    })
    .join('\n')
}

const files = new Map<string, ts.SourceFile>()

function parsed(path: string): ts.SourceFile {
  const file = files.get(path) ?? ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2023, true)
  files.set(path, file)
  return file
}

function exportedBy(path: string): Exported[] {
  const file = parsed(path)
  let heading = ''
  return file.statements.flatMap((statement): Exported[] => {
    const above = file.text.slice(statement.pos, statement.getStart(file)).match(/^\/\/ (.+)\.$/m)
    if (above && ts.isExportDeclaration(statement)) heading = above[1]!
    if (ts.isExportDeclaration(statement)) return reexported(statement, path, heading)
    return isExported(statement) ? namesIn(statement).map((name) => described(name, declaredIn(file, name), heading)) : []
  })
}

function reexported({ exportClause, moduleSpecifier }: ts.ExportDeclaration, path: string, heading: string): Exported[] {
  if (!exportClause || !ts.isNamedExports(exportClause)) throw new Error(`${path}: expected names, found export *`)
  return exportClause.elements.map(({ name, propertyName }) => {
    const original = (propertyName ?? name).text
    const found = declared(original, moduleSpecifier ? join(dirname(path), (moduleSpecifier as ts.StringLiteral).text) : path)
    return described(name.text, found, heading)
  })
}

/** The declarations of a name in a file, or in the file that it passes the name on from. */
function declared(name: string, path: string): ts.Statement[] {
  if (path.endsWith('.json')) return []
  const file = parsed(path)
  const here = declaredIn(file, name)
  if (here.length > 0) return here
  for (const statement of file.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier || !statement.exportClause) continue
    const { text } = statement.moduleSpecifier as ts.StringLiteral
    const passed = (statement.exportClause as ts.NamedExports).elements.find((one) => one.name.text === name)
    if (passed && text.startsWith('.')) return declared((passed.propertyName ?? passed.name).text, join(dirname(path), text))
  }
  return []
}

function declaredIn(file: ts.SourceFile, name: string): ts.Statement[] {
  return file.statements.filter((statement) => namesIn(statement).includes(name))
}

function isExported(statement: ts.Statement): boolean {
  return ts.canHaveModifiers(statement) && !!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
}

function namesIn(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText())
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement)
  return isNamed && statement.name ? [statement.name.text] : []
}

function described(name: string, statements: readonly ts.Statement[], heading: string): Exported {
  const functions = statements.filter((one) => ts.isFunctionDeclaration(one))
  // Of one that is written several times, the last is how it is made and not how it is called.
  const called = functions.length > 1 ? functions.slice(0, -1) : functions
  const kind =
    called.length > 0
      ? 'function'
      : statements.some((one) => ts.isClassDeclaration(one))
        ? 'class'
        : statements.some((one) => ts.isVariableStatement(one))
          ? 'const'
          : 'type'
  return {
    name,
    kind,
    heading,
    signature: called.length > 0 ? called.map((one) => signatureOf(name, one)).join(' | ') : undefined,
    types: [...new Set(called.flatMap(typesIn))],
  }
}

function signatureOf(name: string, { typeParameters, parameters, type }: ts.FunctionDeclaration): string {
  const generic = typeParameters ? `<${typeParameters.map((one) => one.getText()).join(', ')}>` : ''
  const handed = parameters.map((one) => `${nameOf(one)}${isOptional(one) ? '?' : ''}: ${one.type?.getText() ?? 'unknown'}`)
  return `${name}${generic}(${handed.join(', ')}): ${type?.getText() ?? 'inferred'}`.replaceAll(/\s+/g, ' ')
}

function isOptional({ questionToken, initializer }: ts.ParameterDeclaration): boolean {
  return questionToken !== undefined || initializer !== undefined
}

function nameOf({ name, dotDotDotToken }: ts.ParameterDeclaration): string {
  return (dotDotDotToken ? '...' : '') + (ts.isIdentifier(name) ? name.text : 'of')
}

/** The types of the same package that a signature names. */
function typesIn(called: ts.FunctionDeclaration): string[] {
  const own = new Set((called.typeParameters ?? []).map(({ name }) => name.text))
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName) && !own.has(node.typeName.text)) found.add(node.typeName.text)
    ts.forEachChild(node, visit)
  }
  for (const { type } of called.parameters) if (type) visit(type)
  if (called.type) visit(called.type)
  const file = called.getSourceFile()
  return [...found].filter((name) => isOfPackage(file, name))
}

function isOfPackage(file: ts.SourceFile, name: string): boolean {
  if (declaredIn(file, name).length > 0) return true
  return file.statements.some((statement) => {
    if (!ts.isImportDeclaration(statement) || !(statement.moduleSpecifier as ts.StringLiteral).text.startsWith('.')) return false
    const named = statement.importClause?.namedBindings
    return named !== undefined && ts.isNamedImports(named) && named.elements.some((one) => one.name.text === name)
  })
}
