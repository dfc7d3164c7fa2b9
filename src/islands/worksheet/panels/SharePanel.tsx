import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { applyEdit } from '../../../domain/plan/edit/apply.ts';
import type { PlanEdit } from '../../../domain/plan/edit/edits.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { planToJson } from '../../../export/text/plan-to-json.ts';
import type { QrCode } from '../../../export/link/plan-qr.ts';
import { download } from '../../shared/download.ts';
import { makeId } from '../../shared/make-id.ts';
import { noteExport } from '../../shared/note-export.ts';
import type { PanelProps } from './panel-props.ts';

type Made = { readonly address: string; readonly qr: QrCode | undefined };

/** Gives a copy of the plan to somebody, as a file, a link or a QR code. */
export default function SharePanel(props: PanelProps): JSX.Element {
  const { plan, storage, dispatch, flush, today, say } = props;
  const [made, setMade] = useState<Made>();
  const [problem, setProblem] = useState('');
  const field = useRef<HTMLInputElement>(null);

  /** Remembers the copy, so that the two can be put together again later. */
  const makeCopy = async (): Promise<Plan> => {
    const edit: PlanEdit = { edit: 'add-copy', copy: makeId() };
    dispatch(edit);
    await flush();
    const copy = applyEdit(plan, edit);
    await storage.plans.keepCopy(edit.copy, copy);
    await noteExport(storage, plan.id);
    return copy;
  };

  const giveFile = async (): Promise<void> => {
    download(`action-plan-${today}.json`, 'application/json', planToJson(await makeCopy()));
    say('Copy downloaded.');
  };

  const makeLink = async (): Promise<void> => {
    setProblem('');
    try {
      const { planToFragment, MAX_LINK } = await import('../../../export/link/plan-link.ts');
      const { addressToQr } = await import('../../../export/link/plan-qr.ts');
      const page = location.origin + location.pathname;
      const fragment = planToFragment(await makeCopy(), page.length);
      if (fragment === undefined) {
        setMade(undefined);
        setProblem(
          `This plan is too long for a link, which holds up to ${MAX_LINK.toLocaleString('en-GB')} characters. Give a file instead.`,
        );
        return;
      }
      setMade({ address: page + fragment, qr: addressToQr(page + fragment) });
      say('The link is ready.');
    } catch {
      setProblem('The link could not be made. Check the connection, then try again.');
    }
  };

  const copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(made?.address ?? '');
      say('Link copied.');
    } catch {
      field.current?.focus();
      field.current?.select();
      say('Copy the selected link.');
    }
  };

  return (
    <>
      <p class="govuk-body">
        The other person opens the copy under “Bring back a copy”, on this page. When both of you have gone on
        writing, the copies can be put together.
      </p>
      <p class="govuk-body">
        Whoever has the file or the link can read the whole plan. The link holds the plan itself: it is stored
        nowhere else, and browsers do not send that part of a link to any server.
      </p>
      {problem !== '' && (
        <p class="govuk-error-message" role="alert">
          {problem}
        </p>
      )}
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void giveFile()}>
          Download a copy to give
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void makeLink()}>
          Make a link
        </button>
      </div>
      {made !== undefined && (
        <>
          <div class="govuk-form-group">
            <label class="govuk-label" for="plan-link">
              Link to this copy
            </label>
            <input class="govuk-input" id="plan-link" ref={field} type="text" readOnly value={made.address} />
          </div>
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void copyLink()}>
            Copy the link
          </button>
          {made.qr === undefined ? (
            <p class="govuk-hint">This plan is too long for a QR code. Give the link or a file instead.</p>
          ) : (
            <figure class="worksheet-qr">
              <svg
                viewBox={`0 0 ${made.qr.size} ${made.qr.size}`}
                role="img"
                aria-label="QR code of the link"
                class="worksheet-qr__code"
              >
                <rect width={made.qr.size} height={made.qr.size} fill="#fff" />
                <path d={made.qr.path} fill="#000" />
              </svg>
              <figcaption class="govuk-hint">
                Point a telephone’s camera at the code to open the copy there.
              </figcaption>
            </figure>
          )}
        </>
      )}
    </>
  );
}
