import { Component } from 'preact';
import type { ComponentChild, ComponentChildren } from 'preact';

/** What the boundary is put round. */
export interface PanelBoundaryProps {
  readonly children: ComponentChildren;
}

interface PanelBoundaryState {
  readonly failed: boolean;
}

/** Keeps a fault in one part of the worksheet to that part: the plan itself goes on. */
export class PanelBoundary extends Component<PanelBoundaryProps, PanelBoundaryState> {
  // Written out: older browsers get a helper for a field of a class, on every page with a plan.
  constructor(props: PanelBoundaryProps) {
    super(props);
    this.state = { failed: false };
  }

  static override getDerivedStateFromError(): PanelBoundaryState {
    return { failed: true };
  }

  override render({ children }: PanelBoundaryProps, { failed }: PanelBoundaryState): ComponentChild {
    if (!failed) return children;
    return (
      <p class="govuk-body" role="alert">
        Something is wrong with this part of the page. Your plan is not affected: you can go on writing, and
        download a copy.
      </p>
    );
  }
}
