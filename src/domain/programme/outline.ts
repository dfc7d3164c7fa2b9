import { z } from 'zod';
import { terms } from '../session/term.ts';

const minutes = z.int().min(1).max(600);

/** One week of the outline: what each person does, and for how long. */
const outlineWeek = z.strictObject({
  /** Week of the module, counted from 1. */
  week: z.int().min(1).max(40),
  /** What the week is about. */
  title: z.string().trim().min(1),
  /** Minutes of the meeting of mentor and ECT. */
  mentorMinutes: minutes.optional(),
  /** Whether mentor and ECT meet, for a week whose meeting has no known length. */
  mentorMeeting: z.boolean().optional(),
  /** Minutes the ECT studies alone. */
  ectSelfStudyMinutes: minutes.optional(),
  /** Whether the induction tutor leads a training session. */
  inductionTutor: z.boolean().optional(),
});

const outlineModule = z.strictObject({
  /** Number of the module. */
  module: z.int().min(1),
  /** Which part, where a module is spread over several half terms. */
  part: z.int().min(1).optional(),
  /** Year of the programme, counted from 1. */
  year: z.int().min(1).max(5),
  term: z.enum(terms),
  /** Half of the term. */
  half: z.enum(['first', 'second']),
  /** Name of the module's folder, whether it is published yet or not. */
  slug: z.string().trim().min(1),
  title: z.string().trim().min(1),
  /** Numbers of the Teachers' Standards the module works on. */
  standards: z.array(z.string()).optional(),
  weeks: z.array(outlineWeek),
});

/** `outline.yaml` of a programme: all of its modules and weeks, published or still to come. */
export const outlineSchema = z.strictObject({ modules: z.array(outlineModule) });

/** The outline of a programme. */
export type ProgrammeOutline = z.infer<typeof outlineSchema>;
/** One module of an outline. */
export type OutlineModule = ProgrammeOutline['modules'][number];
