// What the room set-up brings to the desk.
import { room } from '../../room';
import { questions } from '../../tables/questions';
import { backgrounds } from '../../tables/backgrounds';
import { facts } from '../../tables/facts';
import { coverages } from '../../tables/coverages';
import { programs, plans, settings } from '../../tables/masters';
import { computedChecks, mendComputed } from './computed-cells';
import { contract } from './contract';
import { firstSteps, nextSteps } from './home-lines';
import * as demonstration from './demonstration';
import { programChecks, workbookChecks } from './program-checks';
import * as selfCheck from './self-check';
import * as setUpWorkbook from './set-up';
import { showHandbook } from './show-handbook';
import { demonstrateByHand } from './set-up-menu';
import * as switchRooms from './switch-rooms';
import * as hiddenTabs from './hidden-tabs';
import { about, computedText, factWay, stepTitles, talkWay, titles } from './words';

export const setUp = room({
  name: 'set-up',
  contract,
  useCases: { ...setUpWorkbook, ...demonstration, ...selfCheck, ...switchRooms, ...hiddenTabs },
  pages: {
    hiddenTabs: {
      title: titles.hiddenTabs,
      kind: 'dialog',
      about: about.hiddenTabs,
      may: 'manager',
      menu: { group: 'admin', at: 60 },
    },
    rooms: {
      title: titles.rooms,
      kind: 'dialog',
      may: 'manager',
      about: about.rooms,
      menu: { group: 'admin', at: 70 },
    },
    setUp: {
      title: titles.setUp,
      kind: 'dialog',
      about: about.setUp,
      may: 'manager',
      menu: { group: 'admin', at: 120 },
    },
    selfCheck: {
      title: titles.selfCheck,
      kind: 'dialog',
      may: 'reader',
      about: about.selfCheck,
      menu: { group: 'admin', at: 130 },
    },
  },
  actions: {
    demonstrateByHand: {
      title: titles.demonstration,
      about: about.demonstration,
      may: 'manager',
      long: true,
      menu: { group: 'admin', at: 140 },
      run: demonstrateByHand,
    },
  },
  // Before what is told of the day.
  daily: [
    { name: 'mendComputed', title: computedText.step, at: 5, run: mendComputed },
    { name: 'hideTabs', title: stepTitles.hideTabs, at: 8, run: ({ builder }) => builder.hideTabs() },
  ],
  checks: [
    { at: 15, lines: computedChecks },
    { at: 30, lines: programChecks },
    { at: 70, lines: workbookChecks },
  ],
  warnings: computedChecks,
  nextSteps,
  firstSteps,
  showHandbook,
  tabs: { 110: programs, 130: settings },
  lists: [
    {
      page: 'reference',
      at: 10,
      table: coverages,
      columns: ['plan', 'part', 'name', 'covered', 'limits', 'conditions', 'doubt', 'source', 'state'],
      state: 'state',
    },
    {
      page: 'reference',
      at: 20,
      table: questions,
      columns: [
        'program',
        'number',
        'block',
        'wording',
        'hint',
        'options',
        'condition',
        'lookBack',
        'doubt',
        'source',
        'state',
      ],
      state: 'state',
    },
    {
      page: 'reference',
      at: 30,
      table: facts,
      columns: [
        'program',
        'label',
        'value',
        'corrected',
        'answer',
        'doubt',
        'source',
        'state',
        'confirmedOn',
      ],
      state: 'state',
      next: [factWay],
    },
    {
      page: 'reference',
      at: 35,
      table: backgrounds,
      columns: ['program', 'kind', 'told', 'state', 'source'],
      state: 'kind',
      next: [talkWay],
    },
    {
      page: 'reference',
      at: 40,
      table: plans,
      columns: [
        'code',
        'program',
        'name',
        'liabilityLimitYen',
        'costLimitYen',
        'deductible',
        'source',
        'certainty',
      ],
      state: 'certainty',
    },
  ],
  hiddenTabs: { 210: plans, 220: coverages, 230: facts, 240: questions, 245: backgrounds },
});
