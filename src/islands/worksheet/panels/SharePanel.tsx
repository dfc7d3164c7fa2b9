import type { JSX } from 'preact';
import { applyEdit } from '../../../domain/plan/edit/apply.ts';
import type { PlanEdit } from '../../../domain/plan/edit/edits.ts';
import type { Plan } from '../../../domain/plan/model/schema.ts';
import { planToJson } from '../../../export/text/plan-to-json.ts';
import { keepCopy } from '../../../storage/stores/copies.ts';
import { instant } from '../../shared/clock.ts';
import { download } from '../../shared/download.ts';
import { makeId } from '../../shared/make-id.ts';
import { LinkToGive } from '../../send-notes/LinkToGive.tsx';
import { useGiving } from '../../send-notes/use-giving.ts';
import { noteExport } from '../../shared/note-export.ts';
import type { PanelProps } from './panel-props.ts';
import { Problem } from '../../shared/Problem.tsx';

/** Gives a copy of the plan to somebody, as a file, a link or a QR code. */
export default function SharePanel(props: PanelProps): JSX.Element {
  const { plan, storage, dispatch, flush, today, say } = props;
  /** Remembers the copy, so that the two can be put together again later. */
  const makeCopy = async (): Promise<Plan> => {
    const edit: PlanEdit = { edit: 'add-copy', copy: makeId() };
    dispatch(edit);
    await flush();
    const copy = applyEdit(plan, edit);
    await keepCopy(storage.access, edit.copy, copy, instant());
    await noteExport(storage, plan.id);
    return copy;
  };

  const { made, done, problem, tell, makeLink } = useGiving({
    page: () => location.origin + location.pathname,
    fragment: async (links, length) => links.planToFragment(await makeCopy(), length),
    tooLong: (longest) =>
      `This plan is too long for a link, which holds up to ${longest} characters. Give a file instead.`,
    say,
  });

  const giveFile = async (): Promise<void> => {
    download(`action-plan-${today}.json`, 'application/json', planToJson(await makeCopy()));
    tell('The copy is downloaded.');
  };

  return (
    <>
      <p class="govuk-body">
        Whoever opens the link reads the plan first, and can save a copy; a file is opened under “Bring back a
        copy”. When both of you have gone on writing, the copies can be put together.
      </p>
      <p class="govuk-body">
        Whoever has the file or the link can read the whole plan. The link holds the plan itself: it is stored
        nowhere else, and browsers do not send that part of a link to any server.
      </p>
      <Problem words={problem} />
      <div class="worksheet-buttons">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void giveFile()}>
          Download a copy to give
        </button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void makeLink()}>
          Make a link
        </button>
      </div>
      {done !== '' && <p class="govuk-body worksheet-happened">{done}</p>}
      {made !== undefined && <LinkToGive {...made} tell={tell} />}
    </>
  );
}
