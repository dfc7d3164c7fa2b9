import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { QrCode } from '../../export/link/plan-qr.ts';

/** A link that holds what is given. */
export interface GivenLink {
  readonly address: string;
  /** Absent where the link is too long for one. */
  readonly qr: QrCode | undefined;
}

/** What the link needs to be shown. */
export interface LinkToGiveProps extends GivenLink {
  /** Shows what happened, and reads it aloud. */
  readonly tell: (words: string) => void;
}

/** A link that was made: to be copied, and as a QR code. */
export function LinkToGive({ address, qr, tell }: LinkToGiveProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address);
      tell('The link is copied.');
    } catch {
      field.current?.focus();
      field.current?.select();
      tell('This browser does not let the page copy. Copy the selected link.');
    }
  };
  return (
    <>
      <div class="govuk-form-group">
        <label class="govuk-label" for="plan-link">
          Link to this copy
        </label>
        <input class="govuk-input" id="plan-link" ref={field} type="text" readOnly value={address} />
      </div>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void copy()}>
        Copy the link
      </button>
      {qr === undefined ? (
        <p class="govuk-hint">This is too long for a QR code. Give the link or a file instead.</p>
      ) : (
        <figure class="worksheet-qr">
          <svg
            viewBox={`0 0 ${qr.size} ${qr.size}`}
            role="img"
            aria-label="QR code of the link"
            class="worksheet-qr__code"
          >
            <rect width={qr.size} height={qr.size} fill="#fff" />
            <path d={qr.path} fill="#000" />
          </svg>
          <figcaption class="govuk-hint">
            Point a telephone’s camera at the code to open the copy there.
          </figcaption>
        </figure>
      )}
    </>
  );
}
