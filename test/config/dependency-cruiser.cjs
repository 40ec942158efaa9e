// The one direction of dependency: cli -> ledger -> rules, store -> core -> nothing of ours.
const ours = '^packages/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Whoever reads one file of a cycle has to read them all. Type-only imports count.',
      severity: 'error',
      from: { path: ours },
      to: { circular: true },
    },
    {
      name: 'rooms-import-one-way',
      comment: 'The folders of a package form layers: two that import each other are one room with a wall through it.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^packages/(core|rules|store|ledger|cli)/src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports is dead, unless it is where something starts.',
      severity: 'error',
      from: { orphan: true, path: `${ours}[^/]+/(src|packs)/`, pathNot: '/(index|bin)\\.ts$' },
      to: {},
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^(packages|examples|test)/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'core-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^packages/core/' },
      to: { path: `${ours}(?!core/)` },
    },
    {
      name: 'rules-imports-only-core',
      severity: 'error',
      from: { path: '^packages/rules/' },
      to: { path: `${ours}(?!core/|rules/)` },
    },
    {
      name: 'cli-imports-only-ledger-rules-store-and-core',
      severity: 'error',
      from: { path: '^packages/cli/' },
      to: { path: `${ours}(?!core/|rules/|store/|ledger/|cli/)` },
    },
    {
      name: 'ledger-imports-only-rules-store-and-core',
      severity: 'error',
      from: { path: '^packages/ledger/' },
      to: { path: `${ours}(?!core/|rules/|store/|ledger/)` },
    },
    {
      name: 'store-imports-only-core',
      severity: 'error',
      from: { path: '^packages/store/' },
      to: { path: `${ours}(?!core/|store/)` },
    },
    {
      name: 'a-driver-imports-no-driver',
      severity: 'error',
      from: { path: '^packages/store/src/drivers/([^/.]+)' },
      to: { path: '^packages/store/src/drivers/(?!$1)' },
    },
    {
      name: 'the-engine-knows-no-pack',
      comment: 'Law is data: a rule pack is handed to the engine, never imported by it.',
      severity: 'error',
      from: { path: '^packages/rules/src/' },
      to: { path: '^packages/rules/packs/' },
    },
    {
      name: 'packages-import-no-examples-or-tests',
      severity: 'error',
      from: { path: `${ours}[^/]+/(src|packs)/` },
      to: { path: '^(examples|test)/|^packages/[^/]+/test/' },
    },
    {
      name: 'no-way-in-but-the-front-door',
      comment: 'A package is imported by its name, not by a path into its sources.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^packages/(?!$1/)', dependencyTypes: ['local'] },
    },
    {
      name: 'testing-stays-out-of-the-library',
      comment: 'What helps to test is its own entry point; the library must not need fast-check. The command tries laws with it.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/(?!testing/)', pathNot: '^packages/cli/src/commands/check-properties\\.ts$' },
      to: { path: '^packages/$1/src/testing/|node_modules/fast-check' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out)/' },
    tsConfig: { fileName: 'test/tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['@hearthfold/source', 'import', 'node', 'default'], extensions: ['.ts', '.js', '.json', '.cjs', '.mjs'] },
  },
}
