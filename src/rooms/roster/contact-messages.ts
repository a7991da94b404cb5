// This file defines the Japanese texts of 対応履歴 as it is entered by hand.
import { problemsOf, type Given } from '../../domain/problem';

export const contactProblems = /* @__PURE__ */ problemsOf({
  contactChannelMissing: () => '方法（電話・訪問・FAXなど）を選んでください。',
  contactDirectionMissing: () => '受信・発信のどちらかを選んでください。',
  contactSummaryMissing: () => '対応の内容を入力してください。',
  contactSummaryTooLong: ({ length, max }: Given<'length' | 'max'>) =>
    `内容が長すぎます（${length}文字）。${max}文字以内にまとめてください。`,
  contactTimeUnreadable: ({ text }: Given<'text'>) => `日時「${text}」は読み取れません。例：2026-04-01 10:30`,
  contactTimeFuture: () => '対応の日時が現在より後です。ご確認ください。',
  contactEntryMissing: () => '画面から送られた内容を確認できませんでした。画面を開き直してください。',
});

export const contactText = {
  recorded: (channel: string, direction: string) => `対応を記録（${channel}・${direction}）`,
};
