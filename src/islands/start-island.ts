import start from '@astrojs/preact/client.js';
import { keepOwnTexts } from './shared/keep-own-texts.ts';

// Before the first island draws: from then on other programs may change what it has drawn.
keepOwnTexts(document.documentElement);

/** Starts an island, as Astro asks for it. */
export default start;
