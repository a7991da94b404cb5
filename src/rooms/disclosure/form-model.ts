// The paper form of a pre-check as data: the layout in printed order, with what may be written in.
import type { FormItem, FormModel } from '../../domain/paper';
import { answerOf, answerText, type Answers, type Question } from '../../domain/question';
import {
  itemOf,
  visibleQuestions,
  type Condition,
  type LayoutItem,
  type QuestionBlock,
  type Questionnaire,
} from '../../domain/questionnaire';
import { formText as say } from './words';

export type FormContent = Pick<FormModel, 'title' | 'fields' | 'blocks' | 'numbersOnBothSides' | 'starNote'>;

export function formContent(
  layout: Questionnaire,
  fields: Readonly<Record<string, string>>,
  answers: Answers,
): FormContent {
  const shown = new Set(visibleQuestions(layout, answers).map((item) => item.question.key));
  const known = (item: LayoutItem): boolean => mayBeWrittenIn(item) && shown.has(item.question.key);
  return {
    title: formTitle(layout),
    fields: layout.fields.map(({ code, text }) => ({ label: text, text: fields[code] ?? '' })),
    blocks: layout.blocks.map((block) => ({
      title: block.title,
      note: blockNote(layout, block),
      items: formItems(layout, block, (item) => (known(item) ? answers : {})),
    })),
    numbersOnBothSides: layout.origin.value === 'insurerSheet',
    starNote: layout.starNote?.value ?? '',
  };
}

/** Our sheet never passes for the insurer's: it says 事前確認票 unless it has the insurer's own sheet as its model. */
export function formTitle(layout: Questionnaire): string {
  const own = layout.origin.value !== 'insurerSheet' && !layout.title.includes(say.preCheckSheet);
  return own ? `${layout.title} ${say.preCheckSheet}` : layout.title;
}

/** Rule C15: never a ★ item; nor one about a period that has moved on since. */
function mayBeWrittenIn(item: LayoutItem): boolean {
  return item.star !== true && item.question.period === undefined;
}

function formItems(
  layout: Questionnaire,
  block: QuestionBlock,
  answersFor: (item: LayoutItem) => Answers,
): FormItem[] {
  const items = layout.items.filter((item) => item.block === block.code);
  return items.map((item, at): FormItem => {
    const before = items[at - 1];
    const { question, when } = item;
    const number = paperNumber(layout, item);
    const saidAbove = when && before?.when && JSON.stringify(before.when) === JSON.stringify(when);
    const sharesNumber = before !== undefined && number !== '' && paperNumber(layout, before) === number;
    return {
      number: sharesNumber ? '' : number,
      star: item.star === true,
      sharesNumber,
      text: question.text,
      hint: paperHint(question),
      form: question.form,
      followUp: when !== undefined,
      lead: when && !saidAbove ? say.lead(...conditionText(layout, when)) : '',
      newPage: item.newPage === true,
      ...writtenIn(item, answersFor(item)),
    };
  });
}

function writtenIn(item: LayoutItem, answers: Answers): Pick<FormItem, 'ticked' | 'written'> {
  const answer = answerOf(answers, item.question.key);
  switch (answer?.kind) {
    case 'choice':
      return { ticked: [answer.option], written: [] };
    case 'list':
      return { ticked: answer.checked, written: [] };
    case 'revenue':
    case 'text':
      return { ticked: [], written: [answerText(item.question, answer)] };
    default:
      return { ticked: [], written: [] };
  }
}

/** What a yes says about the risk is for the house: on paper it would lead the member's hand. */
export function paperHint(question: Question): string {
  return question.yesMeans === 'exposure' ? '' : (question.hint ?? '');
}

/** The insurer's sheet leaves its follow-ups without a number. */
function paperNumber(layout: Questionnaire, item: LayoutItem): string {
  if (item.printed !== undefined) return item.printed;
  return layout.origin.value === 'insurerSheet' && item.when ? '' : item.number;
}

function blockNote(layout: Questionnaire, block: QuestionBlock): string {
  return [
    block.hiddenWhen ? say.blockHidden(...conditionText(layout, block.hiddenWhen)) : '',
    block.requiredWhen ? say.blockRequired(...conditionText(layout, block.requiredWhen)) : '',
  ].join('');
}

function conditionText(layout: Questionnaire, condition: Condition): [number: string, options: string] {
  const item = itemOf(layout, condition.key)!;
  const { form } = item.question;
  const options = form.kind === 'choice' ? form.options : [];
  const texts = options
    .filter(({ code }) => condition.options.includes(code))
    .map(({ text }) => `「${text}」`);
  return [paperNumber(layout, item), texts.join('または')];
}
