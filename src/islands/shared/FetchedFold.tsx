import type { ComponentType, JSX } from 'preact';
import { useState } from 'preact/hooks';

/** What the fold needs. */
export interface FetchedFoldProps<Props> {
  readonly summary: string;
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
  /** What the part that is fetched is told. */
  readonly props: Props;
}

/** A part that is folded away. Its code is fetched each time it is opened, until it is there. */
export function FetchedFold<Props>({ summary, load, props }: FetchedFoldProps<Props>): JSX.Element {
  const [{ Part, failed }, setFetched] = useState<{ Part?: ComponentType<Props>; failed?: true }>({});
  return (
    <details
      class="worksheet-more worksheet-controls"
      onToggle={() => {
        if (Part) return;
        load().then(
          (code) => setFetched({ Part: code.default }),
          () => setFetched({ failed: true }),
        );
      }}
    >
      <summary>{summary}</summary>
      {Part && <Part {...(props as Props & JSX.IntrinsicAttributes)} />}
      {failed && (
        <p role="alert">This could not be fetched. Check the connection, and load the page again.</p>
      )}
    </details>
  );
}
