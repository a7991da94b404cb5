// The bans of this house, as a plugin of oxlint: each is a shape of the text and what to do instead.
import { cutTextRule } from './lint-cut-text.mjs';

/** A ban of whatever fits one of these shapes. */
const banned = (message, ...shapes) => ({
  meta: { type: 'problem', schema: [], messages: { banned: message } },
  create: (context) => ({ [shapes.join()]: (node) => context.report({ node, messageId: 'banned' }) }),
});

// What acts on a page, or looks at it, without waiting for its target.
const ACTS =
  '/^(click|tap|press|focus|hover|uploadFile|sendCharacter|locator|waitForTimeout|[$]{1,2}|[$]{1,2}eval)$/';
const EXPORTED =
  'ExportNamedDeclaration > FunctionDeclaration, ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression';

export default {
  meta: { name: 'house' },
  rules: {
    'cut-text': cutTextRule,
    'no-raw-acts': banned(
      'Act through test/support/acting.ts: it waits for its target.',
      `CallExpression[callee.property.name=${ACTS}]`,
      `CallExpression[callee.computed=true][callee.property.value=${ACTS}]`,
      // not the type of a console message, not the hook that selects cells
      'CallExpression[callee.property.name="type"][arguments.length>0]',
      'CallExpression[callee.property.name="select"][arguments.length>0][callee.object.property.name!="daichoTwin"]',
    ),
    'no-sleeps': banned(
      'Wait for what is to come, not for time: until() or a wait of the page.',
      'NewExpression[callee.name="Promise"] :matches(CallExpression[callee.name="setTimeout"], CallExpression[callee.property.name="setTimeout"])',
      'ImportDeclaration[source.value=/^(node:)?timers\\u002Fpromises$/]',
      'CallExpression[callee.name="promisify"] > Identifier[name="setTimeout"]',
    ),
    // The last of things that come in no order is another one on another day.
    'no-places': banned(
      'Find a mail, a file or a row by what it is, never by its place.',
      'CallExpression[callee.property.name="at"] > UnaryExpression[operator="-"]',
      'CallExpression[callee.property.name=/^(pop|findLast|findLastIndex)$/]',
      'MemberExpression[computed=true] > BinaryExpression[operator="-"][left.property.name="length"]',
    ),
    // The focus moves after the words are there: looked at once, it is still where it was.
    'no-focus-now': banned(
      'Wait for the focus: focused() of test/support/acting.ts.',
      'MemberExpression[property.name="activeElement"]',
    ),
    // Nobody who reads a call knows what its true means: a name in an object says it.
    'no-boolean-by-place': banned(
      'No boolean by its place: give it a name in an object.',
      `:matches(${EXPORTED}) > :matches(Identifier.params[typeAnnotation.typeAnnotation.type="TSBooleanKeyword"], AssignmentPattern.params:matches([left.typeAnnotation.typeAnnotation.type="TSBooleanKeyword"], [right.raw=/^(true|false)$/]))`,
    ),
    // Days are ISO text and Tokyo's: the machine's own zone is asked by nobody.
    'no-machine-zone': banned(
      'Not the zone of the machine: dates are ISO text (src/domain/calendar.ts), or are read by getUTC… or with a timeZone.',
      'CallExpression[callee.property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds)$/]',
      'CallExpression[callee.property.name=/^(getTimezoneOffset|toDateString|toTimeString)$/]',
      'CallExpression[callee.property.name=/^toLocale(Date|Time)String$/]:not(:has(Property[key.name="timeZone"]))',
      'NewExpression[callee.name="Date"][arguments.length>1]',
      'NewExpression[callee.object.name="Intl"][callee.property.name="DateTimeFormat"]:not(:has(Property[key.name="timeZone"]))',
    ),
    'no-unread-made': banned(
      'What could not be read is made by the codec alone.',
      "ClassDeclaration[superClass.name='Unread'], ClassExpression[superClass.name='Unread']",
    ),
  },
};
