import type { JSX } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { isBlankPlan } from '../../domain/plan/model/is-blank.ts';
import { reviewDue } from '../../domain/plan/present/review-due.ts';
import { today } from '../shared/clock.ts';
import { isUnsaved } from '../shared/saving/save-state.ts';
import { StatusLine } from '../shared/saving/StatusLine.tsx';
import { useWarnBeforeLeaving } from '../shared/saving/use-warn-before-leaving.ts';
import { BackupReminder } from './session/BackupReminder.tsx';
import { ClearEverything } from './session/ClearEverything.tsx';
import { BackupButton } from './session/BackupButton.tsx';
import { keysByPlace } from './fields/dom-keys.ts';
import { downloadEverything } from './session/download-everything.ts';
import { focusElement } from './fields/focus-element.ts';
import { fieldElementId } from './fields/focus-ids.ts';
import { LazyPanel } from './panels/LazyPanel.tsx';
import type { NotedSession } from '../../domain/programme/pages/noted-sessions.ts';
import { CHECK_PANEL, PANELS_AFTER, PANELS_BEFORE } from './panels/panel-list.ts';
import type { PanelEntry } from './panels/panel-list.ts';
import type { PanelProps } from './panels/panel-props.ts';
import { STARTING_VIEW } from './session/plan-session.ts';
import { PlanTextField } from './fields/PlanTextField.tsx';
import type { FieldHost } from './fields/PlanTextField.tsx';
import { StoredNotices } from './session/StoredNotices.tsx';
import { TargetList } from './targets/TargetList.tsx';
import { useVoice } from '../shared/use-voice.ts';
import { UndoTools } from './session/UndoTools.tsx';
import { useIncomingPlan } from './session/use-incoming-plan.ts';
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

const loadNotes = (): Promise<typeof import('./panels/NotesPanel.tsx')> => import('./panels/NotesPanel.tsx');

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
  const blank = isBlankPlan(plan);
  const day = today();

  useWarnBeforeLeaving(isUnsaved(save) && !blank);
  usePrintPlan(session, form, paper);
  useSentTarget(session, ready, keys, say);
  const openInChecker = useOpenInChecker(session, view, checkerHref);
  useEffect(() => actions.forgetRemoval(), [actions, round]);
  const bringBack = useCallback(() => setPanel('panel-bring-back', true), [setPanel]);
  const incoming = useIncomingPlan(bringBack, say);
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

  const host = useMemo<FieldHost>(
    () => ({
      ready,
      write: (field, value) => session?.dispatch({ edit: 'set', field, value }) ?? false,
      leave: () => session?.leaveField(),
    }),
    [ready, session],
  );
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
  const Heading = `h${headingLevel}` as 'h2';
  const shownPanel = (entry: PanelEntry, extra: object = {}): JSX.Element => (
    <LazyPanel
      key={entry.id}
      {...entry}
      headingLevel={headingLevel}
      panel={panel && { ...panel, ...extra }}
      open={panels.has(entry.id)}
      onOpen={(open) => setPanel(entry.id, open)}
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
      aria-label="Action plan"
      onSubmit={(event) => event.preventDefault()}
    >
      <div class="print-only worksheet-paper" ref={paper} />
      <StatusLine
        state={save}
        onKeep={(where) => {
          if (where === 'visit') say('Kept for this visit only.');
          void session?.keep(where);
        }}
        said={said}
        // Before anything was ever done there is nothing to take back.
        tools={
          blank && !view.canUndo && !view.canRedo ? undefined : (
            <UndoTools {...undo} canUndo={view.canUndo} canRedo={view.canRedo} />
          )
        }
      >
        <div class="worksheet-buttons">
          <BackupButton plan={plan} ready={ready} />
        </div>
      </StatusLine>
      <p class="worksheet-no-script">
        Saving needs JavaScript, which is switched off in this browser. You can fill in this form and print
        it.
      </p>
      <StoredNotices view={view} onDismissStray={() => session?.dismissStray()} />
      {storage && ready && (
        <BackupReminder
          key={plan.id}
          plan={plan}
          storage={storage}
          onTakeAway={() => {
            setPanel('panel-take-away', true);
            focusElement('panel-take-away');
          }}
        />
      )}
      {due && (
        <div class="govuk-inset-text worksheet-notice worksheet-due">
          <p class="govuk-body">
            It is time to review this plan. <a href="#panel-review">Go to the review</a>
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

      {shownPanel(
        {
          id: 'panel-notes',
          title: 'Your session notes',
          about: 'What was written in each session, to draw on for your targets.',
          load: loadNotes as PanelEntry['load'],
        },
        { sessions },
      )}

      <section class="worksheet-whole-plan" aria-labelledby="worksheet-review-heading">
        <Heading class="govuk-heading-m" id="worksheet-review-heading">
          The whole plan
        </Heading>
        {plan.format === 'elsewhere' && (
          <PlanTextField
            key={`kept-${round}`}
            host={host}
            id="plan-keptAt"
            field={{ of: 'plan', name: 'keptAt' }}
            value={plan.keptAt}
            label="Where is the plan kept?"
            hint="For example, “Shared drive, CPD folder”, or “with my mentor, on paper”."
          />
        )}
        <PlanTextField
          key={round}
          host={host}
          id="plan-reviewDate"
          field={{ of: 'plan', name: 'reviewDate' }}
          value={plan.reviewDate}
          label="Review date for the whole plan"
          hint="The day you and your mentor will meet to look at all the targets. Put it in your diary now."
        />
        <div class="worksheet-controls">
          <button
            type="button"
            class="govuk-button"
            disabled={!ready}
            onClick={() => {
              setPanel(CHECK_PANEL.id, true);
              focusElement(CHECK_PANEL.id);
            }}
          >
            Check the plan
          </button>
        </div>
      </section>

      {shownPanel(CHECK_PANEL)}
      {PANELS_AFTER.map((entry) => shownPanel(entry, entry.id === 'panel-bring-back' ? { incoming } : {}))}

      <details class="worksheet-settings">
        <summary>
          <Heading class="govuk-heading-s">Plan settings</Heading>
        </summary>
        <PlanTextField
          key={`name-${round}`}
          host={host}
          id="plan-name"
          field={{ of: 'plan', name: 'name' }}
          value={plan.name}
          label="Name of the plan"
          hint="For your own list, such as “Autumn plan”. It is never part of a file’s name."
          class="worksheet-plan-name"
        />
        {PANELS_BEFORE.map((entry) => shownPanel(entry))}
        <p class="govuk-hint worksheet-shared-computer">
          Kept on this device, the plan can be read by anyone who uses this browser after you: when you have
          finished, download a copy, then clear everything. Do not name pupils or give details of anyone’s
          health. <a href={dataHref}>How your data is kept</a>
        </p>
      </details>

      <section class="worksheet-finish worksheet-controls" aria-labelledby="worksheet-finish-heading">
        <Heading class="govuk-heading-m" id="worksheet-finish-heading">
          Finish on a shared computer
        </Heading>
        <ClearEverything
          ready={ready}
          headingLevel={headingLevel}
          contents={contents}
          clear={async () => (await session?.clear()) === undefined}
        >
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => {
              if (storage) void session?.flush().then(() => downloadEverything(storage));
            }}
          >
            Download everything
          </button>
        </ClearEverything>
      </section>
    </form>
  );
}
