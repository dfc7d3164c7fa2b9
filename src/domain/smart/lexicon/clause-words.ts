import { words } from './list.ts';

/** After 'as', these name a moment: 'as they come in'. */
export const MOMENT_VERBS = words(`
  leave enter arrive come go walk work read write pass finish line start move speak talk explain teach circulate sit stand begin settle unpack
  pack answer tidy practise return listen play change
`);
/** After 'so', these say how much, not what for: 'so far', 'so well'. */
export const NO_PURPOSE_AFTER_SO = words(
  'far much many well often soon long little few on called hard quickly busy good bad as that',
);
