// What roster shows on ホーム.
import { rosterText } from '../../domain/member-check';
import type { FirstStep, HomeLine, NextStep } from '../../tables/home';
import { members } from '../../tables/members';
import { importResults } from '../../tables/records';
import { firstStepText, homeText, nextStepText } from './words';

export const homeLines: readonly HomeLine[] = [
  {
    block: 'desk',
    at: 10,
    label: homeText.members,
    opens: members,
    formula: ({ rows }) => rows(members, 'organization'),
  },
  {
    block: 'desk',
    at: 20,
    label: homeText.withoutRevenue,
    opens: members,
    formula: ({ count }) => count(members, 'premium', rosterText.noRevenue),
  },
  {
    block: 'desk',
    at: 30,
    label: homeText.membersWaiting,
    opens: members,
    formula: ({ count }) => count(members, 'premiumLabel', rosterText.held),
  },
  {
    block: 'desk',
    at: 40,
    label: homeText.importsHeld,
    formula: ({ count }) => count(importResults, 'outcome', '保留'),
  },
];

export const nextSteps: readonly NextStep[] = [
  {
    at: 60,
    text: nextStepText.import,
    opens: members,
    due: ({ rows }) => `${rows(members, 'organization')}<=0`,
  },
  {
    at: 80,
    text: nextStepText.members,
    opens: members,
    due: ({ count }) =>
      `${count(members, 'premiumLabel', rosterText.held)}+${count(members, 'premium', rosterText.noRevenue)}>0`,
  },
];

export const firstSteps: readonly FirstStep[] = [
  {
    at: 40,
    label: firstStepText.members,
    opens: members,
    done: ({ rows }) => `${rows(members, 'memberNumber')}>0`,
  },
];
