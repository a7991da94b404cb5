// This file defines the life of long work.

export const JOB_STATES = ['待機', '実行中', '停止', '完了', '失敗'] as const;
export type JobState = (typeof JOB_STATES)[number];
