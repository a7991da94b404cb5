// What of the product is measured: the path that a cell takes, and the check of a row of answers.
import { compileAnswerRow } from '../../src/domain/answer-row';
import { answerHeadings } from '../../src/tables/disclosures';
import { answerText } from '../../src/domain/question';
import { callInputs } from '../../src/functions/call-inputs';
import { mostCells, yenIn } from '../../src/functions/most-cells';
import { startRatedBy } from '../../src/functions/rated-by';
import { programs, publishesRates } from '../../src/programs';
import { compileRates } from '../../src/rating/compile';
import { versionInForce } from '../../src/rating/held';
import { rate } from '../../src/rating/rate';
import { publishedRateRows, rateBlock } from '../../src/rating/seed-rows';

export { stepAt, yenAt } from '../../src/rating/steps';

export const rateValues = rateBlock(publishedRateRows(programs));
export const rates = compileRates(rateValues, publishesRates);
export {
  answerHeadings,
  answerText,
  callInputs,
  compileAnswerRow,
  mostCells,
  programs,
  rate,
  startRatedBy,
  versionInForce,
  yenIn,
};
