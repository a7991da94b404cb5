// What stands where a name or a text stood, and by which a row is known as erased.

export const ERASED = '（保存期間満了により消去）';
export const ERASED_ON_REQUEST = '（本人の請求により消去）';
export const isErasedText = (text: unknown): boolean => text === ERASED || text === ERASED_ON_REQUEST;
