// This file checks the types of every part with what that part may use: the pure core knows no service, a page no Node.
import { spawnSync } from 'node:child_process';

// The native compiler; `typescript` stays for what needs the older one's interface.
const TSC = 'node_modules/typescript-7/bin/tsc';
const PARTS = [
  'tsconfig.pure.json',
  'tsconfig.src.json',
  'tsconfig.ui.json',
  'tsconfig.local.json',
  'tsconfig.portfolio.json',
  'tsconfig.test.json',
];

const failed = PARTS.filter(
  (part) => spawnSync(process.execPath, [TSC, '-p', part], { stdio: 'inherit' }).status !== 0,
);
process.exit(failed.length === 0 ? 0 : 1);
