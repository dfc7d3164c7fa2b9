/**
 * A line in the head of every page, by which the site knows its own pages again. It never changes: pages that somebody
 * kept for offline use years ago must still be recognised, and a filter's or a portal's page never carries it.
 */
export const siteMarker = { name: 'application-name', content: 'ect-programme' } as const;

/** The line as it stands in the HTML. */
export const siteMarkerHtml = `<meta name="${siteMarker.name}" content="${siteMarker.content}">`;
