/** How findings can be printed. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];
