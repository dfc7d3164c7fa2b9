/**
 * A page with the text of a built one and nothing else: its elements without style, script, picture or attribute. What it
 * takes to show is what the line and the browser take by themselves.
 */
export function barePage(html: string): string {
  const title = /<title>.*?<\/title>/su.exec(html)?.[0] ?? '';
  const body = /<body[^>]*>(.*)<\/body>/su.exec(html)?.[1] ?? '';
  const text = body
    .replace(/<(script|style|svg|template)\b.*?<\/\1>/gsu, '')
    .replace(/<\/?(?:link|img|astro-island|iframe)\b(?:[^>"]|"[^"]*")*>/gu, '')
    .replace(/<([a-z][a-z0-9]*)(?:\s(?:[^>"]|"[^"]*")*)?>/gu, '<$1>');
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${title}</head><body>${text}</body></html>`;
}
