import type { Plan } from '../../domain/plan/model/schema.ts';
import { fillWordTemplate } from './fill-template.ts';

/** Fills a template in a thread of its own: whatever a document holds, the page goes on answering. */
addEventListener('message', ({ data }: MessageEvent<{ template: Uint8Array; plan: Plan }>) => {
  void fillWordTemplate(data.template, data.plan).then((filled) => postMessage(filled));
});
