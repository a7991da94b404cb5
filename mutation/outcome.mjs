// This file tells what became of a group's mutants, and which of the living are written down as equivalent.
import { readFileSync } from 'node:fs';

const squeezed = (text) => text.replaceAll(/\s+/g, ' ').trim();
const short = (text) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** `- file: line of the source, mutated → mutation: reason`, each part but the reason in backquotes. */
const LINE = /^- `(?<file>[^`]+)`: `(?<line>.+?)`, `(?<from>.*?)` → `(?<to>.*?)`: (?<reason>.+)$/;
export function equivalents(text) {
  return new Map(
    text
      .split('\n')
      .filter((line) => line.startsWith('- `'))
      .map((line) => {
        const { groups } = LINE.exec(line) ?? {};
        if (!groups) throw new Error(`bench/equivalent-mutants.md: this line is not read: ${line}`);
        return [[groups.file, groups.line, groups.from, groups.to].join('\n'), groups.reason];
      }),
  );
}

function told(file, source, { location, replacement, mutatorName }) {
  const lines = source.split('\n');
  const { start, end } = location;
  const part = lines.slice(start.line - 1, end.line);
  part[part.length - 1] = part.at(-1).slice(0, end.column - 1);
  part[0] = part[0].slice(start.column - 1);
  const tick = (text) => short(squeezed(text)).replaceAll('`', "'");
  return {
    file,
    at: `${file}:${start.line}:${start.column}`,
    mutatorName,
    line: tick(lines[start.line - 1]),
    from: tick(part.join('\n')),
    to: tick(replacement ?? ''),
  };
}
const keyOf = ({ file, line, from, to }) => [file, line, from, to].join('\n');

export function outcome(group) {
  const report = JSON.parse(readFileSync(`mutation/.state/${group}.report.json`, 'utf8'));
  const known = equivalents(readFileSync('bench/equivalent-mutants.md', 'utf8'));
  const counts = { killed: 0, timeouts: 0, survived: 0, equivalent: 0, invalid: 0 };
  const living = [];
  for (const [file, { source, mutants }] of Object.entries(report.files))
    for (const mutant of mutants) {
      if (mutant.status === 'Killed') counts.killed += 1;
      else if (mutant.status === 'Timeout') counts.timeouts += 1;
      else if (mutant.status === 'Survived' || mutant.status === 'NoCoverage') {
        const one = { ...told(file, source, mutant), unseen: mutant.status === 'NoCoverage' };
        if (known.has(keyOf(one))) counts.equivalent += 1;
        else {
          counts.survived += 1;
          living.push(one);
        }
      } else counts.invalid += 1;
    }
  const dead = counts.killed + counts.timeouts;
  const judged = dead + counts.survived;
  return {
    group,
    ...counts,
    share: judged === 0 ? 100 : (100 * dead) / judged,
    equivalentShare: (100 * counts.equivalent) / Math.max(1, judged + counts.equivalent),
    living,
  };
}
