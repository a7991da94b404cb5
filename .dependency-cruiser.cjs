// The house's doors: which room may import which (design in README, "Map of folders").
const room = (name) => `^src/${name}/`;
const allow = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: to },
});
const nodeModule = (...names) => names.map((name) => `node_modules/${name}/`);

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A cycle means two rooms are one.',
      // Google's own classes refer to each other: a range knows its sheet, a sheet its ranges.
      from: { pathNot: '^local/services/spreadsheet/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    allow(
      'domain',
      room('domain'),
      [room('domain'), ...nodeModule('@internationalized/date', '@noble/hashes')],
      'Vocabulary: the date and hash libraries only.',
    ),
    allow('rating', room('rating'), [room('rating'), room('domain')], 'Pure: domain only.'),
    allow('payable', room('payable'), [room('payable'), room('domain')], 'Pure: domain only.'),
    allow(
      'programs',
      room('programs'),
      [room('programs'), room('domain')],
      'A programme is data; it never rates.',
    ),
    allow(
      'tables',
      room('tables'),
      [room('tables'), room('domain'), room('rating')],
      'Column tables are data.',
    ),
    allow(
      'functions',
      room('functions'),
      [room('functions'), room('domain'), room('rating'), room('payable'), room('programs')],
      'Custom functions: pure over a small port.',
    ),
    allow(
      'use cases',
      '^src/rooms/[a-z-]+/[a-z-]+\\.ts$',
      [
        '^src/rooms/[a-z-]+/[a-z-]+\\.ts$',
        '^src/ports\\.ts$',
        room('domain'),
        room('rating'),
        room('payable'),
        room('programs'),
        room('tables'),
        '^src/ui/contract\\.ts$',
        ...nodeModule('@noble/hashes'),
      ],
      'One use case a file, over ports.',
    ),
    allow(
      'pages',
      '^src/rooms/[a-z-]+/pages/',
      [
        '^src/rooms/[a-z-]+/(pages/|[a-z-]*contract\\.ts$|[a-z-]*words\\.ts$)',
        room('ui'),
        room('domain'),
        ...nodeModule('preact'),
      ],
      'Pages know the contract, not the server.',
    ),
    allow(
      'letters of rooms',
      '^src/rooms/[a-z-]+/letters/',
      ['^src/rooms/[a-z-]+/letters/', room('letters'), room('domain'), ...nodeModule('preact')],
      'Components over the shared frame.',
    ),
    allow(
      'letters',
      room('letters'),
      [room('letters'), room('domain'), ...nodeModule('preact', 'preact-render-to-string')],
      'Components to HTML.',
    ),
    allow(
      'sheets',
      room('sheets'),
      [
        room('sheets'),
        room('domain'),
        room('tables'),
        room('programs'),
        room('rating'),
        '^src/ports\\.ts$',
        ...nodeModule('@noble/hashes', '@types/google-apps-script'),
      ],
      'Tabs over SpreadsheetApp; never other Google services.',
    ),
    allow(
      'google',
      room('google'),
      [
        room('google'),
        room('domain'),
        room('tables'),
        '^src/ports\\.ts$',
        ...nodeModule('@types/google-apps-script'),
      ],
      'One Apps Script service an adapter.',
    ),
    allow(
      'ui',
      room('ui'),
      [
        room('ui'),
        room('domain'),
        '^src/rooms/[a-z-]+/(comparison-)?contract\\.ts$',
        ...nodeModule('preact'),
      ],
      'The kit of pages.',
    ),
    {
      name: 'main',
      severity: 'error',
      comment: 'main.ts lists globals; globals/ runs them over composition.ts.',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^src/', pathNot: ['^src/globals/'] },
    },
    {
      name: 'globals',
      severity: 'error',
      comment: 'Globals are the outermost room: only main.ts names them.',
      from: { path: '^src/', pathNot: ['^src/main\\.ts$', '^src/globals/'] },
      to: { path: '^src/globals/' },
    },
    allow(
      'intake',
      '^intake/',
      [
        '^intake/',
        room('domain'),
        '^src/programs/',
        '^src/tables/(column|requests)\\.ts$',
        '^src/sheets/codec\\.ts$',
        '^src/ui/components/',
        '^src/rooms/disclosure/pages/parts/answer-(fields|choices)\\.tsx$',
        '^src/rooms/disclosure/page-words\\.ts$',
        ...nodeModule('preact', '@noble/hashes', '@types/google-apps-script'),
      ],
      'The public form: a project of its own that knows no workflow, no tariff engine and no tab of the desk.',
    ),
    {
      name: 'src-without-intake',
      severity: 'error',
      comment: "The desk reads the form's workbook, never its code.",
      from: { path: '^src/' },
      to: { path: '^intake/' },
    },
    {
      name: 'local',
      severity: 'error',
      comment: 'The twin runs the built bundle; it knows no code of src.',
      from: { path: '^local/' },
      to: { path: '^src/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
