import type { HastPluginList, MdastPluginList } from 'satteri';
import { bodyPlugin, type Refuse } from './body-plugin.ts';
import type { BodyAt } from './edition.ts';
import { htmlPlugin } from './html-plugin.ts';

/** What the compiler does to every document, whichever format it has. */
export interface CompilerSettings {
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
  features: { gfm: true; smartPunctuation: false };
}

/** The settings for documents that `bodyAt` knows. `refuse` is the allow-list unless a test says otherwise. */
export const compilerSettings = (bodyAt: BodyAt, refuse?: Refuse): CompilerSettings => ({
  mdastPlugins: [bodyPlugin(bodyAt, refuse)],
  hastPlugins: [htmlPlugin(bodyAt)],
  // Authors write the quotation marks and dashes that they mean.
  features: { gfm: true, smartPunctuation: false },
});
