// Who insures a policy, and how much of it, as its own text says.
import { foldText } from '../../domain/fold-text';
import { wholeNear } from '../../domain/whole-number';
import { programOf } from '../../programs';
import type { Policy } from '../../tables/policies';

/** What says who insures it. */
export type SharedBy = Pick<Policy, 'insurers' | 'program'>;

/** 甲損保 33.4%; names of insurers have ・ within, never first. */
const SHARE = /([^\s、,;/／(・][^\s、,;/／(]*?)\s*\(?\s*(\d{1,3}(?:\.\d{1,4})?)\s*%/g;
const OWN_YEN = /\([\d,]+円\)/g;

export interface InsurerPart {
  readonly insurer: string;
  readonly percent: number;
}

/** Insurers and percent as the policy has them; the programme's where its text names none. */
export const sharesOf = (policy: SharedBy): readonly InsurerPart[] =>
  writtenShares(policy) ?? programOf(policy.program)?.insurers?.value ?? [];

/** Undefined where the policy's text names no whole. */
export function writtenShares(policy: Pick<SharedBy, 'insurers'>): readonly InsurerPart[] | undefined {
  const text = foldText(policy.insurers).replace(OWN_YEN, '');
  const written = [...text.matchAll(SHARE)].map(([, insurer, percent]) => ({
    insurer: insurer!,
    percent: Number(percent),
  }));
  const whole = wholeNear(written.reduce((sum, { percent }) => sum + percent, 0)) === 100;
  return whole ? written : undefined;
}
