import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CriterionReport, TargetReport } from '../../domain/smart/check-target.ts';
import { CRITERIA, CRITERION_WORDS, VERDICT_WORDS } from '../../domain/smart/advice/criterion-words.ts';
import type { Criterion } from '../../domain/smart/target-finding.ts';
import type { TargetContext } from '../../domain/smart/target-context.ts';
import { memo } from '../shared/memo.ts';
import { useFetched } from '../shared/use-fetched.ts';
import { ReadBack } from './ReadBack.tsx';
import { Several } from './Several.tsx';
import { useSettled } from './use-settled.ts';

/** Nothing changes while somebody types faster than this, in milliseconds. */
const pause = 500;

/** What is read aloud waits longer: somebody who writes slowly is not spoken to after each word. In milliseconds. */
const pauseAloud = 2_500;

/** The rules are the largest part of the checker, so they are fetched when there is first something to check. */
const loadRules = (): Promise<typeof import('../../domain/smart/check-target.ts')> =>
  import('../../domain/smart/check-target.ts');

/** Props of the advice for one target. */
export interface TargetAdviceProps {
  /** The target as typed. */
  text: string;
  context: TargetContext;
  /** Level of the advice's headings. */
  headingLevel: 2 | 3 | 4 | 5;
  /** Start of the ids inside, unique on the page. */
  idPrefix: string;
  /** Hears which targets were found where the text holds several; none when it is one. */
  onSeveral?: (texts: readonly string[]) => void;
  /** Puts one of several targets alone into the box. */
  onPick?: (text: string) => void;
  /** What else stands with a target that is clear on all five. */
  whenClear?: (report: TargetReport, text: string) => JSX.Element;
}

/**
 * The five criteria for one target, in words, with the one question to talk about first. Advice only: there is no score,
 * and nothing depends on it.
 */
export function TargetAdvice({
  text,
  context,
  headingLevel,
  idPrefix,
  onSeveral,
  onPick,
  whenClear,
}: TargetAdviceProps): JSX.Element {
  // Both together, so that a change of both is checked once.
  const written = useMemo(() => ({ text, context }), [text, context]);
  const { text: settled, context: known } = useSettled(written, pause);
  const empty = settled.trim() === '';
  const checker = useFetched(loadRules, text.trim() !== '');
  const check = checker.state === 'ready' ? checker.code.checkTarget : undefined;
  // Made once for each text that has settled: at every key it would cost more than all that a key does besides.
  const report = useMemo(() => (empty ? undefined : check?.(settled, known)), [empty, check, settled, known]);
  const aloud = useSettled(announcement(report), pauseAloud);
  const several = (report?.targets ?? []).map((target) => target.text);
  const found = several.join('\n');
  useEffect(() => onSeveral?.(found === '' ? [] : found.split('\n')), [found, onSeveral]);
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = `${idPrefix}-advice`;
  const Heading = `h${headingLevel}` as 'h3';
  return (
    <div class="advice" role="group" aria-labelledby={headingId}>
      <Heading class="advice-heading" id={headingId} ref={heading} tabIndex={-1}>
        Is this target clear?
      </Heading>
      <p class="visually-hidden" role="status">
        {aloud}
      </p>
      {checker.state === 'loading' && !empty && <p class="hint">Reading…</p>}
      {checker.state === 'failed' && (
        <p role="alert">
          The check could not be fetched. What you wrote is not affected. {checker.why}{' '}
          <button
            type="button"
            class="link-button"
            onClick={() => {
              // The button goes away, so the focus needs another place.
              heading.current?.focus();
              checker.retry();
            }}
          >
            Try again
          </button>
        </p>
      )}
      {empty && <p class="hint">Write the target above. What is clear about it will be shown here.</p>}
      {report?.notice !== undefined && <p>{report.notice}</p>}
      {several.length > 0 && check && (
        <Several targets={several} context={known} check={check} onPick={onPick} />
      )}
      {report?.readable && several.length === 0 && (
        <Readable text={settled} report={report} whenClear={whenClear} />
      )}
    </div>
  );
}

const Readable = memo(function Readable({ text, report, whenClear }: ReadableProps): JSX.Element {
  const [lit, setLit] = useState<readonly Criterion[]>([]);
  const found = <Found {...{ text, report, lit, setLit }} />;
  return report.question ? (
    <>
      <p class="advice-question">
        <span class="advice-label">To talk about: </span>
        {report.question.text}
      </p>
      {found}
    </>
  ) : (
    <>
      <p class="advice-question">{CLEAR}</p>
      {whenClear?.(report, text)}
      <details class="advice-found">
        <summary>What was found</summary>
        {found}
      </details>
    </>
  );
});

const CLEAR = 'Clear on all five. Put the date in your diary.';

interface ReadableProps {
  text: string;
  report: TargetReport;
  whenClear?: TargetAdviceProps['whenClear'];
}

interface FoundProps extends Omit<ReadableProps, 'whenClear'> {
  lit: readonly Criterion[];
  setLit: (criteria: readonly Criterion[]) => void;
}

function Found({ text, report, lit, setLit }: FoundProps): JSX.Element {
  const findings = CRITERIA.flatMap((criterion) => report.criteria[criterion].findings);
  const marked = findings.filter(({ span }) => span !== undefined);
  return (
    <>
      {marked.length > 0 && <ReadBack text={text} findings={marked} onLook={setLit} />}
      <dl class="criteria">
        {CRITERIA.map((criterion) => (
          <Row key={criterion} report={report.criteria[criterion]} isLit={lit.includes(criterion)} />
        ))}
      </dl>
      <p class="hint">{report.cannotJudge}</p>
    </>
  );
}

/** Criteria that only people can judge: what is said of them is a hint. */
const HINTS_ONLY: readonly Criterion[] = ['achievable', 'relevant'];

/** One criterion. What is clear takes one line: its evidence is underlined in the target, or stands in a field beside it. */
function Row({ report, isLit }: { report: CriterionReport; isLit: boolean }): JSX.Element {
  const { letter, name } = CRITERION_WORDS[report.criterion];
  const isClear = report.verdict === 2;
  const beside = report.findings.every(({ span }) => span === undefined) ? ` ${report.advice}` : '';
  return (
    <div class={`criterion criterion-${report.verdict} ${isLit ? 'criterion-lit' : ''}`.trimEnd()}>
      <dt>
        <span class="criterion-letter" aria-hidden="true">
          {letter}
        </span>
        {name}:{isClear ? '' : ' '}
        {!isClear && <Verdict report={report} />}
      </dt>
      <dd>
        {isClear ? (
          <>
            <Verdict report={report} />
            {beside}
          </>
        ) : (
          report.advice
        )}
      </dd>
    </div>
  );
}

function Verdict({ report }: { report: CriterionReport }): JSX.Element {
  return (
    <>
      <span class="criterion-verdict">{VERDICT_WORDS[report.verdict].toLowerCase()}</span>
      {HINTS_ONLY.includes(report.criterion) && ', a hint from the words'}
    </>
  );
}

function announcement(report: TargetReport | undefined): string {
  if (!report) return '';
  if (!report.readable) return report.notice ?? '';
  if (report.targets.length > 0) return report.notice ?? '';
  return report.question ? `To talk about: ${report.question.text}` : CLEAR;
}
