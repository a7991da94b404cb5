// `npm run portfolio:check`: what needs DuckDB, against the core; not in `npm test`, which needs no such package.
import './checks/equal.check';
import './checks/files.check';
import './checks/change.check';
