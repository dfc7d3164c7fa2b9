import { Component, h } from 'preact';
import type { ComponentChild, FunctionComponent } from 'preact';

/**
 * A component that is drawn again only when one of its props is not the same value as before. `identity` gives what a prop is
 * compared by, where that is not the value itself.
 */
export function memo<Props extends object>(
  draw: FunctionComponent<Props>,
  identity: (value: unknown, prop: string) => unknown = (value) => value,
): FunctionComponent<Props> {
  class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const before = this.props as Record<string, unknown>;
      const after = next as Record<string, unknown>;
      return [...Object.keys(before), ...Object.keys(after)].some(
        (key) => identity(before[key], key) !== identity(after[key], key),
      );
    }
    override render(props: Props): ComponentChild {
      return h(draw, props);
    }
  }
  return Memo as unknown as FunctionComponent<Props>;
}
