// 自己診断: what the product relies on, as results, as text, and what a person tries by hand.
import type { AnswerOf, RequestOf } from '../../calls/call';
import { buildName } from '../../domain/build-name';
import type { Ports, SelfCheckResult } from '../../ports';
import type { contract, SelfCheckText } from './contract';
import { checkLine, selfCheckPage, setUpMenu as words } from './words';

/** As the command line calls it. */
export const runSelfCheck = ({ selfCheck }: Pick<Ports, 'selfCheck'>): readonly SelfCheckResult[] =>
  selfCheck();

/** One block, to be copied whole into a report: when, which program, each line. */
export function openSelfCheck({
  selfCheck,
  clock,
  user,
}: Pick<Ports, 'selfCheck' | 'clock' | 'user'>): SelfCheckText {
  const results = selfCheck();
  const failed = results.filter(({ ok }) => !ok).length;
  return {
    isManager: user.isManager(),
    lines: [
      words.checkedAt(clock.now(), buildName),
      words.checked(results.length, failed),
      // What differs stands first: the block is longer than its frame.
      ...results.filter(({ ok }) => !ok).map(checkLine),
      ...results.filter(({ ok }) => ok).map(checkLine),
    ],
  };
}

export const measureUpload = (
  _: Ports,
  { text }: RequestOf<typeof contract.measureUpload>,
): AnswerOf<typeof contract.measureUpload> => ({ characters: text.length });

export function makeSelfCheckTab({ selfCheckTab }: Pick<Ports, 'selfCheckTab'>): null {
  selfCheckTab.make(selfCheckPage.tabLines);
  return null;
}

export const readSelfCheckTab = ({
  selfCheckTab,
}: Pick<Ports, 'selfCheckTab'>): AnswerOf<typeof contract.readSelfCheckTab> => ({
  answered: selfCheckTab.read(),
});

export function removeSelfCheckTab({ selfCheckTab }: Pick<Ports, 'selfCheckTab'>): null {
  selfCheckTab.remove();
  return null;
}
