// What the room set-up brings to the desk.
import { room } from '../../room';
import { questions } from '../../tables/questions';
import { facts } from '../../tables/facts';
import { coverages } from '../../tables/coverages';
import { programs, plans, settings } from '../../tables/masters';
import { computedChecks, mendComputed } from './computed-cells';
import { contract } from './contract';
import { nextSteps } from './home-lines';
import * as demonstration from './demonstration';
import { programChecks, workbookChecks } from './program-checks';
import * as selfCheck from './self-check';
import * as setUpWorkbook from './set-up';
import { showHandbook } from './show-handbook';
import { demonstrateByHand, showSelfCheck } from './set-up-menu';
import { computedText, titles } from './words';

export const setUp = room({
  name: 'set-up',
  contract,
  useCases: { ...setUpWorkbook, ...demonstration, ...selfCheck },
  pages: { setUp: { title: titles.setUp, kind: 'dialog', menu: { group: 'admin', at: 70 } } },
  actions: {
    demonstrateByHand: {
      title: titles.demonstration,
      menu: { group: 'admin', at: 80 },
      run: demonstrateByHand,
    },
    showSelfCheck: { title: titles.selfCheck, menu: { group: 'admin', at: 90 }, run: showSelfCheck },
  },
  // Before what is told of the day.
  daily: [{ name: 'mendComputed', title: computedText.step, at: 5, run: mendComputed }],
  checks: [
    { at: 15, lines: computedChecks },
    { at: 30, lines: programChecks },
    { at: 70, lines: workbookChecks },
  ],
  warnings: computedChecks,
  nextSteps,
  showHandbook,
  tabs: { 190: programs, 210: plans, 220: coverages, 230: facts, 240: questions, 290: settings },
});
