/** The few HTML tags that Markdown has no sign for. They take no settings. */
export const inlineTags: readonly string[] = ['br', 'sub', 'sup'];
