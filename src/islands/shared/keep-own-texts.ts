/** A text of ours that another program has put something else in the place of. */
interface Replaced {
  /** What stands in its place, such as the `<font>` of a translator. */
  readonly instead: ChildNode;
  /** What the text said then. */
  readonly words: string;
}

/**
 * Lets translators and other programs change the texts of the islands without freezing them. They put an element of their
 * own where a text was; Preact goes on holding the text, so that what it writes is not seen any more, what it takes away stays,
 * and what it puts before the text fails. So the text is put back, empty, before whatever stands in its place: the page
 * is in order for Preact, and looks as the other program wants it. When Preact writes into the text, or takes it away, what stood
 * in its place goes, and the other program finds a new text to work on.
 */
export function keepOwnTexts(page: Node): void {
  const replaced = new WeakMap<Text, Replaced>();
  const textFor = new WeakMap<Node, Text>();

  const release = (text: Text): void => {
    const held = replaced.get(text);
    if (held) textFor.delete(held.instead);
    replaced.delete(text);
  };

  const hold = (text: Text, instead: ChildNode, words: string): void => {
    // Wrapped and not replaced: what is shown becomes the other program's own.
    if (instead.contains(text)) text.replaceWith(text.cloneNode());
    instead.before(text);
    text.data = '';
    replaced.set(text, { instead, words });
    textFor.set(instead, text);
  };

  const taken = (record: MutationRecord, node: Node): void => {
    if (node instanceof Text) {
      const held = replaced.get(node);
      if (held) {
        if (node.parentNode === record.target) return;
        // Preact has taken it away.
        release(node);
        held.instead.remove();
        return;
      }
      const instead = insteadOf(record, node, (other) => textFor.has(other));
      if (instead && node.data.trim() !== '') hold(node, instead, node.data);
      return;
    }
    // What stood in the place of a text went: for something else, or because the other program has ended.
    const text = textFor.get(node);
    const held = text && replaced.get(text);
    if (text === undefined || held === undefined || node.parentNode === record.target) return;
    release(text);
    const [next] = record.addedNodes;
    if (next && next !== text && next.isConnected) hold(text, next as ChildNode, held.words);
    else if (text.isConnected) text.data = held.words;
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'childList') {
        if (isOurs(record.target)) record.removedNodes.forEach((node) => taken(record, node));
      } else if (record.target instanceof Text && record.target.data !== '') {
        const held = replaced.get(record.target);
        if (held === undefined) continue;
        release(record.target);
        held.instead.remove();
      }
    }
    // What was just done here is no news.
    observer.takeRecords();
  });
  observer.observe(page, { childList: true, characterData: true, subtree: true });
}

/** Whether the node is drawn by an island, and not by another program. */
function isOurs(node: Node): boolean {
  return node instanceof Element && node.closest('astro-island') !== null && node.closest('font') === null;
}

/** What another program has put in the place of the text: around it, in the same step, or beside it just before. */
function insteadOf(
  { target, addedNodes, previousSibling, nextSibling }: MutationRecord,
  text: Text,
  isTaken: (node: Node) => boolean,
): ChildNode | undefined {
  let around: Node | null = text;
  while (around && around.parentNode !== target) around = around.parentNode;
  if (around === text) return undefined;
  const candidates = [around, addedNodes[0], ...[previousSibling, nextSibling].filter(isFont)];
  return candidates.find(
    (node): node is ChildNode => node?.parentNode === target && node !== text && !isTaken(node),
  );
}

function isFont(node: Node | null): node is ChildNode {
  return node instanceof Element && node.localName === 'font';
}
