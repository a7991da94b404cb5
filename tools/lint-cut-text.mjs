// A rule of lint: text is cut by cutText(), which never cuts inside a character.
import ts from 'typescript';

/** Shorter cuts are of dates and codes; 32 is half of a fingerprint. */
const LONG = 20;
const FINGERPRINT = 32;

const isLong = (node) =>
  node?.type === 'Literal'
    ? typeof node.value === 'number' && node.value >= LONG && node.value !== FINGERPRINT
    : node?.type === 'Identifier' && /^(LONGEST|MAX|TOLD|max|longest)/.test(node.name);

export const cutTextRule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { cut: 'Cut text by cutText(): this may cut inside a character.' },
  },
  create(context) {
    const { esTreeNodeToTSNodeMap, program } = context.sourceCode.parserServices;
    const checker = program.getTypeChecker();
    const isText = (node) => {
      const type = checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
      return (checker.getBaseConstraintOfType(type) ?? type).flags & ts.TypeFlags.StringLike;
    };
    return {
      'CallExpression[callee.type="MemberExpression"][callee.property.name=/^(slice|substring|substr)$/]'(
        node,
      ) {
        const [from, to] = node.arguments;
        if (from?.value === 0 && isLong(to) && isText(node.callee.object))
          context.report({ node, messageId: 'cut' });
      },
    };
  },
};
