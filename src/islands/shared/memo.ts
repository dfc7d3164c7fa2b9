import { Component, h } from 'preact';
import type { ComponentChild, FunctionComponent } from 'preact';

/** A component that is drawn again only when one of its props is not the same value as before. */
export function memo<Props extends object>(draw: FunctionComponent<Props>): FunctionComponent<Props> {
  class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const before = this.props as Record<string, unknown>;
      const after = next as Record<string, unknown>;
      return [...Object.keys(before), ...Object.keys(after)].some((key) => before[key] !== after[key]);
    }
    override render(props: Props): ComponentChild {
      return h(draw, props);
    }
  }
  return Memo as unknown as FunctionComponent<Props>;
}
