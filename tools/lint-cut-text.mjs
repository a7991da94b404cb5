// A rule of lint: text is cut by cutText(), which never cuts inside a character.

/** Shorter cuts are of dates and codes; 32 is half of a fingerprint. */
const LONG = 20;
const FINGERPRINT = 32;
/** What only a list has: read without types, its cut is told by what is done with it. */
const OF_LISTS = /^(map|flatMap|filter|join|some|every|forEach|find|reduce|sort)$/;

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
  create: (context) => ({
    'CallExpression[callee.type="MemberExpression"][callee.property.name=/^(slice|substring|substr)$/]'(
      node,
    ) {
      const [from, to] = node.arguments;
      const { parent } = node;
      const isList = parent.type === 'MemberExpression' && OF_LISTS.test(parent.property.name);
      if (from?.value === 0 && isLong(to) && !isList) context.report({ node, messageId: 'cut' });
    },
  }),
};
