/** The help of one command. */
export interface HelpWords {
  readonly summary: string;
  readonly description?: string;
  readonly flags?: Readonly<Record<string, string>>;
  readonly args?: Readonly<Record<string, string>>;
}
