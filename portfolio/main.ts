// `npm run portfolio`: the last line of its output is the control totals as JSON.
import { readArguments } from './arguments';
import { ratePortfolio } from './rate-portfolio';
import { Refused } from './words';

try {
  const { totals } = await ratePortfolio(readArguments(process.argv.slice(2)));
  console.log(JSON.stringify(totals));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
