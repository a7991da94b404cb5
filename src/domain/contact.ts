// By what ways a contact comes and goes; a complaint comes by the same.

export const CONTACT_CHANNELS = ['電話', '訪問', 'FAX', 'メール', '郵送', 'Web', 'その他'] as const;

export const CONTACT_DIRECTIONS = ['受信', '発信'] as const;
