// What payments shows on ホーム.
import type { HomeLine } from '../../tables/home';
import { policies } from '../../tables/policies';
import { homeText } from './words';

export const homeLines: readonly HomeLine[] = [
  {
    block: 'desk',
    at: 80,
    label: homeText.unpaid,
    opens: policies,
    formula: ({ count }) => count(policies, 'paymentState', '未収', '一部入金'),
  },
];
