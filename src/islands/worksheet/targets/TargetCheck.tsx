import { Component } from 'preact';
import type { ComponentChild } from 'preact';
import { LazyAdvice } from './LazyAdvice.tsx';

/** What the check is made from, as plain values so that it is drawn again only when one of them changes. */
export interface TargetCheckProps {
  /** The target as typed. */
  readonly text: string;
  readonly successMeasure: string;
  readonly targetDate: string;
  /** When the whole plan will be reviewed, or empty. */
  readonly reviewDate: string;
  readonly why: string;
  readonly support: string;
  readonly baseline: string;
  /** 1 to 10, or empty. */
  readonly confidence: string;
  readonly today: string;
  readonly headingLevel: 3 | 4 | 5;
  /** Start of the ids inside, unique on the page. */
  readonly idPrefix: string;
}

interface TargetCheckState {
  readonly failed: boolean;
}

/**
 * The SMART check beside a target. It only advises: should it ever fail, it goes away and the plan goes on. The advice
 * itself fetches its rules once there is a target to read.
 */
export class TargetCheck extends Component<TargetCheckProps, TargetCheckState> {
  // Written out, as in PanelBoundary: a field of a class costs every page with a plan a helper.
  constructor(props: TargetCheckProps) {
    super(props);
    this.state = { failed: false };
  }

  static override getDerivedStateFromError(): TargetCheckState {
    return { failed: true };
  }

  override shouldComponentUpdate(next: Readonly<TargetCheckProps>, state: TargetCheckState): boolean {
    const keys = Object.keys(next) as (keyof TargetCheckProps)[];
    return state !== this.state || keys.some((key) => next[key] !== this.props[key]);
  }

  override render(props: TargetCheckProps, { failed }: TargetCheckState): ComponentChild {
    if (failed) return null;
    const { text, headingLevel, idPrefix, confidence, why, ...known } = props;
    const sure = confidence === '' ? {} : { confidence: Number(confidence) };
    return (
      <div class="worksheet-check">
        <LazyAdvice
          text={text}
          context={{ ...known, ...sure, link: why }}
          headingLevel={headingLevel}
          idPrefix={idPrefix}
        />
      </div>
    );
  }
}
