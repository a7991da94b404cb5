// `npm run portfolio:bigquery`: the files for BigQuery, with the desk's reader of amounts as its function.
import { bundlePortfolio, installFor } from './portfolio.mjs';
import { revenueBody } from './portfolio-udf.mjs';

installFor('main');
const { writeBigquery } = await import(await bundlePortfolio('bigquery-files'));
await writeBigquery(process.argv.slice(2), await revenueBody());
