// How two versions of a plan differ: cell by cell, on the edges or points of both.
import { premiumLabelText } from '../domain/premium';
import type { CompiledVersion } from './compile-version';
import { rateMethodText, roundingModeText, toNextText } from './rate-row';

/** One band or point; null where a version has no figure for it. */
export interface DiffCell {
  readonly plan: string;
  /** bands: exclusive lower bound; null for a point. */
  readonly aboveYen: number | null;
  readonly revenueYen: number;
  readonly beforeYen: number | null;
  readonly afterYen: number | null;
}

/** A term that is not a figure: rounding, label, the way to the next point. */
export interface DiffTerm {
  readonly plan: string;
  readonly term: 'method' | 'rounding' | 'label' | 'about' | 'toNext' | 'yearNote';
  readonly before: string;
  readonly after: string;
}

export interface VersionDiff {
  readonly cells: readonly DiffCell[];
  readonly terms: readonly DiffTerm[];
}

export function diffVersions(before: CompiledVersion | undefined, after: CompiledVersion): VersionDiff {
  const revenues = new Set([...(before?.revenueYen ?? []), ...after.revenueYen]);
  const edges = [...revenues].sort((left, right) => left - right);
  const cells = edges.map((revenueYen, at): DiffCell => ({
    plan: after.plan,
    aboveYen: after.method === 'bands' ? (edges[at - 1] ?? 0) : null,
    revenueYen,
    beforeYen: before ? figureAt(before, revenueYen) : null,
    afterYen: figureAt(after, revenueYen),
  }));
  return { cells, terms: before ? termsOf(before, after) : [] };
}

/** A band's premium holds for everything up to its bound; a point stands for itself. */
function figureAt(version: CompiledVersion, revenueYen: number): number | null {
  const at = version.revenueYen.findIndex((bound) =>
    version.method === 'bands' ? bound >= revenueYen : bound === revenueYen,
  );
  return at < 0 ? null : version.premiumYen[at]!;
}

function termsOf(before: CompiledVersion, after: CompiledVersion): DiffTerm[] {
  return TERMS.flatMap(([term, read]) => {
    const [was, is] = [read(before), read(after)];
    return was === is ? [] : [{ plan: after.plan, term, before: was, after: is }];
  });
}

const TERMS: readonly (readonly [DiffTerm['term'], (version: CompiledVersion) => string])[] = [
  ['method', ({ method }) => rateMethodText[method]],
  [
    'rounding',
    ({ roundingUnitYen, roundingMode, isLine }) =>
      isLine.includes(true) ? `${roundingUnitYen}円単位・${roundingModeText[roundingMode]}` : '',
  ],
  ['label', ({ label }) => premiumLabelText[label]],
  ['about', ({ about }) => (about ? '約' : '')],
  [
    'toNext',
    ({ isLine, method }) =>
      method === 'points'
        ? isLine
            .slice(0, -1)
            .map((line) => toNextText[line ? 'line' : 'refer'])
            .join('・')
        : '',
  ],
  ['yearNote', ({ yearNote }) => yearNote],
];
