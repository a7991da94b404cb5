// This file defines the Japanese texts for what the dates of a claim say against it, or leave open.
import type { ClaimDate } from '../domain/claim-rules';
import { partText, type CoveragePart } from '../domain/coverage';
import { problemsOf, type Given } from '../domain/problem';
import { ASK_INSURER } from './messages';

export const dateText: Readonly<Record<ClaimDate, string>> = {
  occurred: '発生日',
  known: '認識日時',
  claimed: '請求日',
};

const part = (value: unknown): string => partText[value as CoveragePart] ?? '';
const by = (value: unknown): string => dateText[value as ClaimDate] ?? '';

export const claimDateProblems = /* @__PURE__ */ problemsOf({
  claimDatesOutOfOrder: ({ first, second }: Given<'first' | 'second'>) =>
    `${first}が${second}より後になっています。日付の順序をご確認ください。`,
  claimDateAhead: ({ name }: Given<'name'>) => `${name}が現在より後です。ご確認ください。`,
  claimTriggerMissing: ({ part: one, by: date }: Given<'part' | 'by'>) =>
    `${part(one)}は${by(date)}の契約が対象です。${by(date)}が未入力のため、契約はまだ確定できません。`,
  claimBoundaryDay: ({ policyNumber, by: date, date: day }: Given<'policyNumber' | 'by' | 'date'>) =>
    `${by(date)} ${day}は契約${policyNumber}の始期・終期の日です。時刻（16時の前か後か）を入力してください。`,
  claimPolicyLapsed: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」です。補償の有無は${ASK_INSURER}です。`,
  claimPolicyOpen: ({ policyNumber, state }: Given<'policyNumber' | 'state'>) =>
    `契約${policyNumber}は「${state}」です。責任の開始・終了の日時を保険会社にご確認ください。`,
  claimWithoutPolicy: ({ part: one }: Given<'part'>) =>
    `${part(one)}：契約の行がありません。加入者証の到着前でも、加入内容を保険会社に確認して第一報を入れてください。`,
  claimBeforeInception: ({ part: one, by: date, date: day }: Given<'part' | 'by' | 'date'>) =>
    `${part(one)}：${by(date)} ${day}は、どの契約の始期よりも前です。${ASK_INSURER}が必要です。`,
  claimAfterExpiry: ({ part: one, by: date, date: day }: Given<'part' | 'by' | 'date'>) =>
    `${part(one)}：${by(date)} ${day}を含む保険期間の契約がありません。${ASK_INSURER}が必要です。`,
});
