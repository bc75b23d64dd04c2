/** The languages that people read, and what a catalog of messages is. */
export type Language = 'zh' | 'en';

/** Message id → text with `{placeholders}`. */
export type Messages = Readonly<Record<string, string>>;
