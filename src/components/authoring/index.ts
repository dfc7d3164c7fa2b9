import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import ActionPlan from './ActionPlan.astro';
import Activity from './Activity.astro';
import Callout from './Callout.astro';
import Details from './Details.astro';
import DiscussionPrompts from './DiscussionPrompts.astro';
import Download from './Download.astro';
import Figure from './Figure.astro';
import GlossaryTerm from './GlossaryTerm.astro';
import LearningIntentions from './LearningIntentions.astro';
import ResearchSummary from './ResearchSummary.astro';
import SessionLinks from './SessionLinks.astro';
import SessionNotes from './SessionNotes.astro';
import SmartChecker from './SmartChecker.astro';
import Video from './Video.astro';
import Vignette from './Vignette.astro';

/** The components that print what authors may use. Their rules are in `domain/session/author-components.ts`. */
export const authoring: Record<string, AstroComponentFactory> = {
  ActionPlan,
  Activity,
  Callout,
  Details,
  DiscussionPrompts,
  Download,
  Figure,
  GlossaryTerm,
  LearningIntentions,
  ResearchSummary,
  SessionLinks,
  SessionNotes,
  SmartChecker,
  Video,
  Vignette,
};
