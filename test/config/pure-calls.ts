import { readFileSync } from 'node:fs'
import type { Plugin } from 'esbuild'
import ts from 'typescript'

/**
 * Lets bundlers drop the constants of a module one by one. `sideEffects: false` speaks of whole files, and a package is built as few
 * files, which load fast. Within a file a bundler keeps whatever a call, a spread or the reading of a property makes: all schemas and all
 * words, though a page folds one household. So each of these is made by a function that is marked as pure.
 */
export function pureCalls(): Plugin {
  return {
    name: 'pure-calls',
    setup(build) {
      build.onLoad({ filter: /[\\/](src|packs)[\\/].*\.ts$/ }, ({ path }) => ({
        contents: withPureCalls(readFileSync(path, 'utf8')),
        loader: 'ts',
      }))
    },
  }
}

/** A source in which what makes each of its constants is marked as pure. Lines stay where they are, and so do source maps. */
function withPureCalls(source: string): string {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ES2023)
  const made = file.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap((statement) => statement.declarationList.declarations)
    .flatMap(({ initializer }) => (initializer && isMade(initializer) ? [initializer] : []))
  return made.toReversed().reduce((text, node) => {
    const [start, end] = [node.getStart(file), node.getEnd()]
    return `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`
  }, source)
}

/** Whether a bundler cannot see by itself that an expression does nothing but make a value. */
function isMade(node: ts.Node): boolean {
  if (ts.isFunctionLike(node) || ts.isTypeNode(node)) return false
  return MAKING.some((is) => is(node)) || (ts.forEachChild(node, (child) => isMade(child) || undefined) ?? false)
}

const MAKING = [
  ts.isCallExpression,
  ts.isNewExpression,
  ts.isPropertyAccessExpression,
  ts.isElementAccessExpression,
  ts.isSpreadAssignment,
  ts.isSpreadElement,
  ts.isTemplateExpression,
  ts.isComputedPropertyName,
]
