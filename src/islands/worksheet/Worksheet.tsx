import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { isBlankPlan } from '../../domain/plan/model/is-blank.ts';
import { reviewDue } from '../../domain/plan/present/review-due.ts';
import { today } from '../shared/clock.ts';
import { isUnsaved } from '../shared/saving/save-state.ts';
import type { SaveState } from '../shared/saving/save-state.ts';
import { StatusLine } from '../shared/saving/StatusLine.tsx';
import { useWarnBeforeLeaving } from '../shared/saving/use-warn-before-leaving.ts';
import { BackupButton } from './session/BackupButton.tsx';
import { keysByPlace } from './fields/dom-keys.ts';
import { focusElement } from './fields/focus-element.ts';
import { fieldElementId, STATUS_ID } from './fields/focus-ids.ts';
import { useFieldProblems } from './fields/use-field-problems.ts';
import { LazyPanel } from './panels/LazyPanel.tsx';
import type { NotedSession } from '../../domain/programme/pages/noted-sessions.ts';
import { FINISH_PANEL, NOTES_PANEL } from './panels/panel-list.ts';
import type { PanelEntry } from './panels/panel-list.ts';
import type { PanelProps } from './panels/panel-props.ts';
import { PlaceLink } from './overview/PlaceLink.tsx';
import { usePlaceInAddress } from './overview/use-place-in-address.ts';
import { PlanEnd } from './end/PlanEnd.tsx';
import { KeepBar } from './keep/KeepBar.tsx';
import { STARTING_VIEW } from './session/plan-view.ts';
import type { FieldHost } from './fields/PlanTextField.tsx';
import { TargetList } from './targets/TargetList.tsx';
import { useFetched } from '../shared/use-fetched.ts';
import { useVoice } from '../shared/use-voice.ts';
import { UndoTools } from './session/UndoTools.tsx';
import { useIncomingPlan } from './session/use-incoming-plan.ts';
import { useHeightVariable } from './keep/use-height-variable.ts';
import { useKeep } from './keep/use-keep.ts';
import { useOpenPanels } from './panels/use-open-panels.ts';
import { useOpenInChecker } from './session/use-open-in-checker.ts';
import { usePlanSession } from './session/use-plan-session.ts';
import { usePrintPlan } from './session/use-print-plan.ts';
import { useSentTarget } from './session/use-sent-target.ts';
import { useTargetActions } from './targets/use-target-actions.ts';
import { useUndo } from './session/use-undo.ts';

/** Plain values from the page. */
export interface WorksheetProps {
  /** Address of the page where a target can be tried out. */
  readonly checkerHref: string;
  /** Address of the page on how what people write is kept. */
  readonly dataHref: string;
  /** The site's root on this host, such as "/". */
  readonly base: string;
  /** The sessions whose notes belong beside the plan. */
  readonly sessions: readonly NotedSession[];
  /** Level of the targets' headings: 3 where the page has a heading above the worksheet. */
  readonly headingLevel?: 2 | 3 | 4;
}

const loadReminder = (): Promise<typeof import('./session/BackupReminder.tsx')> =>
  import('./session/BackupReminder.tsx');
const loadNotices = (): Promise<typeof import('./session/StoredNotices.tsx')> =>
  import('./session/StoredNotices.tsx');
const loadSummary = (): Promise<typeof import('./overview/Summary.tsx')> => import('./overview/Summary.tsx');
const loadShared = (): Promise<typeof import('./panels/bring-back/SharedPlanPlace.tsx')> =>
  import('./panels/bring-back/SharedPlanPlace.tsx');

/** The action plan: up to six targets with their steps, kept in this browser, and what is done with them. */
export default function Worksheet(props: WorksheetProps): JSX.Element {
  const { checkerHref, dataHref, base, sessions, headingLevel = 2 } = props;
  const form = useRef<HTMLFormElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const { view, session, storage, contents } = usePlanSession(form);
  const { plan, ready, save, round } = view;
  const first = useRef(STARTING_VIEW.plan);
  if (ready && first.current === STARTING_VIEW.plan) first.current = plan;
  const start = first.current;
  const keys = useMemo(() => keysByPlace(STARTING_VIEW.plan, start), [start]);
  const [said, say] = useVoice();
  const [actions, removal] = useTargetActions(session, keys, say);
  const undo = useUndo(session, say);
  const [panels, setPanel] = useOpenPanels();
  const [problem, tellProblem] = useFieldProblems(
    useCallback(() => session?.view().plan, [session]),
    say,
  );
  const keep = useKeep(session, form, say);
  const blank = isBlankPlan(plan);
  // Before anything was ever done there is nothing to take back, and nothing to keep.
  const touched = !blank || view.canUndo || view.canRedo;
  const day = today();

  useWarnBeforeLeaving(isUnsaved(save) && !blank);
  const [incoming, putIncomingAway] = useIncomingPlan(view.clearings);
  const shared = incoming?.ok === true && 'plan' in incoming ? incoming.plan : undefined;
  const fetchedShared = useFetched(loadShared, incoming !== undefined);
  usePrintPlan(session, form, paper, shared);
  useSentTarget(session, ready, keys, say);
  const openInChecker = useOpenInChecker(session, view, checkerHref);
  useEffect(() => actions.forgetRemoval(), [actions, round]);
  usePlaceInAddress(form, ready);
  useHeightVariable(form, '.worksheet-status', '--status-height');
  const reminder = useFetched(loadReminder, ready);
  const due = ready && reviewDue(plan, day);
  // In the same frame as the notice, so that nobody presses a part that is just opening.
  useLayoutEffect(() => {
    if (due) setPanel('panel-review', true);
  }, [due, setPanel]);

  useEffect(() => {
    // Where there is room the notes stand beside the plan, open from the start.
    const beside = form.current?.closest('.plan-page') && matchMedia('(min-width: 64em)').matches;
    if (ready && beside) setPanel('panel-notes', true);
  }, [ready, setPanel]);

  // What is in the plan stands above it for somebody who comes back; a plan that is just begun is not pushed down.
  const cameBack = useRef({ round: -1, shown: false });
  if (ready && cameBack.current.round !== round) cameBack.current = { round, shown: !blank && !view.canUndo };

  const summary = useFetched(loadSummary, cameBack.current.shown);
  const noticed = view.unusable !== undefined || view.stray.length > 0;
  const notices = useFetched(loadNotices, noticed);

  const host = useMemo<FieldHost>(
    () => ({
      ready,
      write: (field, value, was, typing) =>
        session?.dispatch({ edit: 'set', field, value, was }, typing) ?? false,
      leave: () => session?.leaveField(),
      problem: tellProblem,
    }),
    [ready, session, tellProblem],
  );
  const openPanel = (id: string): void => {
    setPanel(id, true);
    focusElement(id);
  };
  const panel: PanelProps | undefined = session &&
    storage && {
      plan,
      storage,
      dispatch: session.dispatch,
      flush: session.flush,
      openPlan: session.openPlan,
      focusField: (field) => focusElement(fieldElementId(keys, field)),
      say,
      today: day,
      headingLevel: (headingLevel + 1) as 3 | 4 | 5,
      base,
    };
  const shownPanel = (entry: PanelEntry, extra: object = {}): JSX.Element => (
    <LazyPanel
      // What a part holds goes with everything else, but for the one that says so.
      key={entry === FINISH_PANEL ? entry.id : `${entry.id}-${view.clearings}`}
      {...entry}
      headingLevel={headingLevel}
      panel={panel && panels.has(entry.id) ? { ...panel, ...extra } : undefined}
      open={panels.has(entry.id)}
      onOpen={setPanel}
    />
  );

  return (
    <form
      ref={form}
      class="worksheet"
      autocomplete="off"
      data-pre-hydration-input=""
      data-ready={ready ? '' : undefined}
      data-format={plan.format}
      data-reading={incoming && incoming.ok !== 'done' && fetchedShared.state !== 'failed' ? '' : undefined}
      aria-label="Action plan"
      onSubmit={(event) => event.preventDefault()}
    >
      <p class="print-only worksheet-people">
        {['Teacher', 'Mentor', 'Date'].map((who) => (
          <span key={who}>{who}</span>
        ))}
      </p>
      <div class="print-only worksheet-paper" ref={paper} />
      <StatusLine
        state={save}
        id={STATUS_ID}
        said={said}
        instead={problem ? `${problem}.` : UNASKED[save.kind]?.[touched ? 1 : 0]}
        tools={touched && <UndoTools {...undo} canUndo={view.canUndo} canRedo={view.canRedo} />}
      >
        <div class="worksheet-buttons">
          <BackupButton plan={plan} ready={ready} />
        </div>
      </StatusLine>
      {save.kind === 'undecided' && touched && <KeepBar onKeep={keep} say={say} />}
      {incoming && fetchedShared.state === 'ready' && (
        <fetchedShared.code.default
          read={incoming}
          panel={panel}
          headingLevel={headingLevel}
          keepHere={async () => session?.keep('device')}
          onDone={putIncomingAway}
          say={say}
        />
      )}
      {incoming && fetchedShared.state === 'failed' && (
        <p class="govuk-error-message" role="alert">
          The shared plan could not be opened. {fetchedShared.why} Then open the link again.
        </p>
      )}
      <p class="worksheet-no-script">
        Saving needs JavaScript, which is switched off in this browser. You can fill in this form and print
        it.
      </p>
      {summary.state === 'ready' && cameBack.current.shown && (
        <summary.code.Summary plan={plan} today={day} />
      )}
      {noticed && notices.state === 'ready' && (
        <notices.code.StoredNotices
          view={view}
          onDismissStray={() => {
            document.getElementById(STATUS_ID)?.focus();
            session?.dismissStray();
          }}
        />
      )}
      {noticed && notices.state === 'failed' && (
        // Words that have no place are not lost with the code that shows them.
        <p class="govuk-error-message worksheet-stray" role="alert">
          What is stored could not be shown in full. {notices.why} {view.stray.join('\n')}
        </p>
      )}
      {storage && reminder.state === 'ready' && (
        <reminder.code.BackupReminder
          key={plan.id}
          plan={plan}
          storage={storage}
          onTakeAway={() => openPanel('panel-take-away')}
        />
      )}
      {due && (
        <div class="govuk-inset-text worksheet-notice worksheet-due">
          <p class="govuk-body">
            It is time to review this plan. <PlaceLink to="panel-review">Go to the review</PlaceLink>
          </p>
        </div>
      )}

      {plan.format === 'elsewhere' && (
        <p class="govuk-body worksheet-elsewhere">
          You use another document for the plan. Say where it is kept, and set the review date below. Anything
          written here stays here.
        </p>
      )}
      <TargetList
        key={round}
        plan={plan}
        host={host}
        actions={actions}
        removal={removal}
        keys={keys}
        headingLevel={headingLevel}
        blank={blank}
        openInChecker={openInChecker}
        today={day}
      />
      <p class="govuk-body worksheet-controls">
        <a class="govuk-link" href={checkerHref}>
          Try out the wording of a target in the SMART checker
        </a>
      </p>

      {shownPanel(NOTES_PANEL, { sessions })}

      <PlanEnd
        plan={plan}
        host={host}
        today={day}
        headingLevel={headingLevel}
        round={round}
        dataHref={dataHref}
        finish={{ contents, clear: async () => (await session?.clear()) === undefined }}
        panel={panel}
        shownPanel={shownPanel}
        openPanel={openPanel}
      />
    </form>
  );
}

/** What the status line says while nobody was asked where the plan is kept: with nothing written, and with something. */
const UNASKED: Partial<Record<SaveState['kind'], readonly [string, string?]>> = {
  undecided: ['Nothing to save yet.', 'Not saved.'],
  'nothing-yet': ['Nothing to save yet.'],
};
