// What an insurer answers to a question about a quote.

export const ANSWER_OUTCOMES = ['引受可', '引受不可'] as const;
