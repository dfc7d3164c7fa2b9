import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import ActionPlan from './ActionPlan.astro';
import Activity from './Activity.astro';
import Audit from './forms/Audit.astro';
import BeforeYouMeet from './BeforeYouMeet.astro';
import Callout from './Callout.astro';
import Details from './Details.astro';
import DiscussionPrompts from './DiscussionPrompts.astro';
import Download from './Download.astro';
import Figure from './Figure.astro';
import GlossaryTerm from './GlossaryTerm.astro';
import LearningIntentions from './LearningIntentions.astro';
import Record from './forms/Record.astro';
import ResearchSummary from './ResearchSummary.astro';
import SessionLinks from './SessionLinks.astro';
import SessionNotes from './SessionNotes.astro';
import SmartChecker from './SmartChecker.astro';
import StoredKeys from './StoredKeys.astro';
import Video from './Video.astro';
import Vignette from './Vignette.astro';

/** The components that print what authors may use. Their rules are in `domain/session/author-components.ts`. */
export const authoring: { readonly [name: string]: AstroComponentFactory } = {
  ActionPlan,
  Activity,
  Audit,
  BeforeYouMeet,
  Callout,
  Details,
  DiscussionPrompts,
  Download,
  Figure,
  GlossaryTerm,
  LearningIntentions,
  Record,
  ResearchSummary,
  SessionLinks,
  SessionNotes,
  SmartChecker,
  StoredKeys,
  Video,
  Vignette,
};
