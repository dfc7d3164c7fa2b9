const RELATIONSHIP = /<(?:\w{1,40}:)?Relationship\b(?:[^<>"']|"[^<"]*"|'[^<']*')*>/gu;

/**
 * The relationships of a part without those that fetch something from elsewhere as the document is opened: a template, a picture, a
 * frame. They stay, so that Word finds every name it looks for, and lead nowhere. Links that a person presses are left alone.
 */
export function ownRelationships(xml: string): string {
  return xml.replace(RELATIONSHIP, (element) => {
    // Anything but “Internal” counts as external, however it is written.
    if (!/\bTargetMode\s*=/u.test(element) || /\bTargetMode\s*=\s*(["'])Internal\1/u.test(element))
      return element;
    if (/\bType\s*=\s*(["'])[^"']*\/hyperlink\1/u.test(element)) return element;
    return element.replace(/\bTarget\s*=\s*(?:"[^"]*"|'[^']*')/u, 'Target="about:blank"');
  });
}
