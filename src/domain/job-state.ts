// The life of long work.

/** `quote`: make; `rerate`: reckon open quotes anew; `letters`: queue the letters that lack; `mail`: send what waits. */
export const JOB_KINDS = ['quote', 'rerate', 'letters', 'mail'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

export const JOB_STATES = ['待機', '実行中', '停止', '完了', '失敗'] as const;
export type JobState = (typeof JOB_STATES)[number];
