// The layout as rules: a wing imports only from wings above it, and inside a wing a folder
// only from folders above it (docs/architecture.md draws the same picture).
const wings = ['core', 'text', 'analysis', 'run', 'ui'];
const folders = {
  core: ['kernel', 'chart', 'model', 'scenario', 'engine', 'players', 'drill'],
  analysis: ['statistics', 'network', 'conformance', 'scoring', 'check', 'exchange', 'report'],
  run: ['documents', 'live', 'agents', 'study'],
  ui: ['tui', 'host', 'cli'],
};
const upwardsOnly = (name, from, above) => ({ name, severity: 'error', from: { path: from }, to: { path: above } });
const rules = [
  { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'pure-folders-touch-no-machine',
    comment: 'core, text and analysis are pure: no files, processes, timers, network or screen.',
    severity: 'error',
    from: { path: '^src/(core|text|analysis)/' },
    to: { path: '(^|node_modules/)(ink|react|commander)(/|$)' },
  },
  {
    name: 'pure-folders-use-no-node-module',
    severity: 'error',
    from: { path: '^src/(core|text|analysis)/' },
    to: { dependencyTypes: ['core'] },
  },
];
wings.forEach((wing, i) => {
  const below = wings.slice(i + 1);
  if (below.length) rules.push(upwardsOnly(`${wing}-knows-no-wing-below`, `^src/${wing}/`, `^src/(${below.join('|')})/`));
});
for (const [wing, list] of Object.entries(folders)) {
  list.forEach((folder, i) => {
    const below = list.slice(i + 1);
    if (below.length)
      rules.push(upwardsOnly(`${wing}-${folder}-knows-no-folder-below`, `^src/${wing}/${folder}/`, `^src/${wing}/(${below.join('|')})/`));
  });
}
module.exports = {
  forbidden: rules,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'], exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
