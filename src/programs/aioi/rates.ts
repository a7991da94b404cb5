// AIOI's premiums: the web form publishes none, and no revenue to rate them by.
import { sourced } from '../sourced';

const { unstated } = sourced('S1');

export const rates = [unstated('資料請求・お見積り')];
