import { Component } from 'preact';
import type { ComponentChild, ComponentType } from 'preact';
import type { TargetAdviceProps } from '../smart-checker/TargetAdvice.tsx';

/** What the check is made from, as plain values so that it is drawn again only when one of them changes. */
export interface TargetCheckProps {
  /** The target as typed. */
  readonly text: string;
  readonly successMeasure: string;
  /** When the target, or else the whole plan, will be reviewed; or empty. */
  readonly reviewDate: string;
  readonly today: string;
  readonly headingLevel: 3 | 4;
  /** Start of the ids inside, unique on the page. */
  readonly idPrefix: string;
}

interface TargetCheckState {
  readonly Advice?: ComponentType<TargetAdviceProps>;
  readonly failed?: boolean;
}

/**
 * The SMART check beside a target. Its code is fetched once there is a target to read, so that the plan itself is soon
 * ready to write in. It only advises: should it fail, it goes away and the plan goes on.
 */
export class TargetCheck extends Component<TargetCheckProps, TargetCheckState> {
  private asked = false;

  static override getDerivedStateFromError(): TargetCheckState {
    return { failed: true };
  }

  override componentDidMount(): void {
    this.fetchAdvice();
  }

  override componentDidUpdate(): void {
    this.fetchAdvice();
  }

  override shouldComponentUpdate(next: Readonly<TargetCheckProps>, state: TargetCheckState): boolean {
    const keys = Object.keys(next) as (keyof TargetCheckProps)[];
    return state !== this.state || keys.some((key) => next[key] !== this.props[key]);
  }

  override render(props: TargetCheckProps, { Advice, failed }: TargetCheckState): ComponentChild {
    if (Advice === undefined || failed === true) return null;
    const { text, today, successMeasure, reviewDate, headingLevel, idPrefix } = props;
    return (
      <div class="worksheet-check">
        <Advice
          text={text}
          context={{ today, successMeasure, reviewDate }}
          headingLevel={headingLevel}
          idPrefix={idPrefix}
        />
      </div>
    );
  }

  private fetchAdvice(): void {
    if (this.asked || this.props.text.trim() === '') return;
    this.asked = true;
    import('../smart-checker/TargetAdvice.tsx').then(
      ({ TargetAdvice }) => this.setState({ Advice: TargetAdvice }),
      // Asked again with the next change, as the connection may be back by then.
      () => (this.asked = false),
    );
  }
}
