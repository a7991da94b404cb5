// The order of Jest's suites: the long kinds first, so that no core waits at the end for one of them.
const { statSync } = require('node:fs');
const Sequencer = require('@jest/test-sequencer').default;

const KINDS = ['faults', 'bundle', 'browser', 'unit'];

module.exports = class extends Sequencer {
  sort(tests) {
    const kind = ({ context }) => KINDS.indexOf(context.config.displayName.name);
    const size = ({ path }) => statSync(path).size;
    return [...tests].sort((a, b) => kind(a) - kind(b) || size(b) - size(a));
  }
};
