// What mail shows on ホーム.
import { templates } from '../../tables/masters';
import type { FirstStep, FormulaParts, HomeLine, NextStep } from '../../tables/home';
import { outbox } from '../../tables/outbox';
import { firstStepText, homeText, nextStepText } from './words';

const failed = ({ count }: FormulaParts): string =>
  count(outbox, 'state', '送信失敗', '要確認（送信結果不明）');

export const homeLines: readonly HomeLine[] = [
  {
    block: 'delivery',
    at: 10,
    label: homeText.deliveriesHeld,
    opens: outbox,
    formula: ({ count }) => count(outbox, 'state', '確認待ち'),
  },
  {
    block: 'delivery',
    at: 20,
    label: homeText.deliveriesWaiting,
    opens: outbox,
    formula: ({ count }) => count(outbox, 'state', '送信待ち'),
  },
  {
    block: 'delivery',
    at: 30,
    label: homeText.papersWaiting,
    opens: outbox,
    formula: ({ count }) => count(outbox, 'state', '発送待ち'),
  },
  { block: 'delivery', at: 40, label: homeText.deliveriesFailed, opens: outbox, formula: failed },
];

export const nextSteps: readonly NextStep[] = [
  { at: 20, text: nextStepText.failed, opens: outbox, due: (parts) => `${failed(parts)}>0` },
  {
    at: 110,
    text: nextStepText.send,
    opens: outbox,
    due: ({ count }) => `${count(outbox, 'state', '送信待ち')}>0`,
  },
  {
    at: 120,
    text: nextStepText.paper,
    opens: outbox,
    due: ({ count }) => `${count(outbox, 'state', '発送待ち')}>0`,
  },
];

export const firstSteps: readonly FirstStep[] = [
  {
    at: 30,
    label: firstStepText.templates,
    opens: templates,
    done: ({ rows }) => `${rows(templates, 'approvalNumber')}>0`,
  },
];
