// What lint says of texts as if they stood in the tree: one run of the linter over a copy of its rules.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = process.cwd();
const RULES = ['.oxlintrc.json', 'tools/lint-house.mjs', 'tools/lint-cut-text.mjs'];

interface Report {
  readonly diagnostics: readonly {
    readonly filename: string;
    readonly message: string;
    readonly code: string;
    /** Where a rule has words of ours. */
    readonly help?: string;
  }[];
}

export interface Refusal {
  /** As `house(no-sleeps)`. */
  readonly rule: string;
  readonly message: string;
}

/** By file, as its path from the root: what is refused in a text that stands there. By types too where told. */
export function linted(
  texts: ReadonlyMap<string, string>,
  { byTypes = false } = {},
): ReadonlyMap<string, readonly Refusal[]> {
  // Outside the tree: what its .gitignore names is not linted.
  const tree = mkdtempSync(join(tmpdir(), 'daicho-linted-'));
  try {
    for (const file of RULES) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      cpSync(join(root, file), join(tree, file));
    }
    for (const [file, text] of texts) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), text);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/oxlint/bin/oxlint'),
        ...(byTypes ? ['--type-aware'] : []),
        ...['--format', 'json'],
      ],
      { cwd: tree, encoding: 'utf8', maxBuffer: 2 ** 26 },
    );
    const { diagnostics } = JSON.parse(stdout) as Report;
    return new Map(
      [...texts.keys()].map((file) => [
        file,
        diagnostics
          .filter(({ filename }) => filename === file)
          .map(({ code, message, help = '' }) => ({ rule: code, message: `${message} ${help}` })),
      ]),
    );
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
}
