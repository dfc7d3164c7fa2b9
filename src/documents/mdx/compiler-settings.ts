import type { HastPluginList, MdastPluginList } from 'satteri';
import { bodyPlugin, type Refuse } from './body-plugin.ts';
import type { PreparedBody } from './edition.ts';
import { htmlPlugin } from './html-plugin.ts';

/** What the compiler does to every document, whichever format it has. */
export interface CompilerSettings {
  mdastPlugins: MdastPluginList;
  hastPlugins: HastPluginList;
  features: { gfm: true; smartPunctuation: false };
}

/** The settings for documents that `bodyOf` knows by their path on disk. `refuse` is the allow-list unless a test says otherwise. */
export const compilerSettings = (
  bodyOf: (path: string) => PreparedBody | undefined,
  refuse?: Refuse,
): CompilerSettings => ({
  mdastPlugins: [bodyPlugin(bodyOf, refuse)],
  hastPlugins: [htmlPlugin(bodyOf)],
  // Authors write the quotation marks and dashes that they mean.
  features: { gfm: true, smartPunctuation: false },
});
