// What deadlines shows on ホーム.
import { deadlines } from '../../tables/deadlines';
import type { FormulaParts, HomeLine, NextStep } from '../../tables/home';
import { homeText, nextStepText } from './words';

/** Those that are open, with these days. */
const open = ({ column }: FormulaParts, ...days: readonly string[]): string =>
  `COUNTIFS(${[`${column(deadlines, 'state')},"未了"`, ...days.map((day) => `${column(deadlines, 'dueAt')},${day}`)].join(',')})`;

export const homeLines: readonly HomeLine[] = [
  {
    block: 'desk',
    at: 50,
    label: homeText.overdue,
    opens: deadlines,
    formula: (parts) =>
      `${open(parts, `"<"&(${parts.today}+1)`)}+${parts.count(deadlines, 'state', '期限超過')}`,
  },
  {
    block: 'desk',
    at: 60,
    label: homeText.dueSoon,
    opens: deadlines,
    formula: (parts) => open(parts, `">="&(${parts.today}+1)`, `"<"&(${parts.today}+8)`),
  },
  {
    block: 'desk',
    at: 70,
    label: homeText.undated,
    opens: deadlines,
    formula: ({ count }) => count(deadlines, 'state', '日付未入力'),
  },
];

export const nextSteps: readonly NextStep[] = [
  {
    at: 10,
    text: nextStepText.overdue,
    opens: deadlines,
    due: ({ count }) => `${count(deadlines, 'state', '期限超過')}>0`,
  },
];
