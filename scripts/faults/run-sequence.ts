import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { KillableBrowser, KillableTab, MakeBrowser } from './killable-browser.ts';
import { Ledger, type Loss } from './ledger.ts';
import { open, valuesOf, waitReady, waitSaved, write, type Place } from './pages.ts';
import { choose, randomFrom } from './random.ts';
import { present } from '../../src/domain/present.ts';

/** What came of one sequence. */
export interface SequenceResult {
  readonly seed: number;
  /** What was done, in order. */
  readonly steps: readonly string[];
  /** How many words the page has said were saved. */
  readonly confirmed: number;
  readonly losses: readonly Loss[];
}

type Step =
  | 'write'
  | 'write and wait'
  | 'reload'
  | 'leave'
  | 'other tab'
  | 'new tab'
  | 'kill'
  | 'empty'
  | 'full'
  | 'offline'
  | 'clock';

const STEPS: readonly (readonly [Step, number])[] = [
  ['write', 6],
  ['write and wait', 6],
  ['reload', 2],
  ['leave', 1],
  ['other tab', 2],
  ['new tab', 1],
  ['kill', 2],
  ['empty', 1],
  ['full', 1],
  ['offline', 1],
  ['clock', 1],
];
/** Steps of a sequence, before the kill at its end. */
const LENGTH = 12;

/** Runs one random sequence against a browser with a fresh profile, and says what is missing of what was said to be saved. */
export async function runSequence(
  makeBrowser: MakeBrowser,
  root: string,
  places: readonly Place[],
  seed: number,
): Promise<SequenceResult> {
  const profile = mkdtempSync(join(tmpdir(), 'faults-'));
  const browser = makeBrowser(profile);
  const sequence = new Sequence(browser, root, places, seed);
  try {
    return await sequence.run();
  } catch (cause) {
    throw new Error(`Seed ${seed}: ${await sequence.whatIs()}`, { cause });
  } finally {
    await browser.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A tab, which page it shows, and the fields it has written in that it has not said are saved. */
interface Tab {
  page: KillableTab;
  place: Place;
  waiting: Set<string>;
}

class Sequence {
  private readonly random: () => number;
  private readonly ledger = new Ledger();
  private readonly steps: string[] = [];
  private readonly losses: Loss[] = [];
  private tabs: Tab[] = [];
  private current!: Tab;
  private words = 0;

  constructor(
    private readonly browser: KillableBrowser,
    private readonly root: string,
    private readonly places: readonly Place[],
    private readonly seed: number,
  ) {
    this.random = randomFrom(seed);
  }

  async run(): Promise<SequenceResult> {
    const able = STEPS.filter(([step]) => !this.browser.cannot.some((each) => each === step));
    await this.begin();
    for (let done = 0; done < LENGTH; done += 1) {
      const step = choose(this.random, able);
      this.steps.push(step);
      await this.take(step);
    }
    this.steps.push('kill at the end');
    await this.killAndLook();
    const { seed, steps, losses } = this;
    return { seed, steps, losses, confirmed: this.ledger.confirmed };
  }

  /** What was done and what is to be seen, for a sequence that cannot go on. */
  async whatIs(): Promise<string> {
    const { page } = this.current;
    const text = await page
      .run<string>(`return location.href + '\\n' + document.body.innerText`)
      .catch(() => 'no page');
    return `${this.steps.join(', ')}\n${text.slice(0, 3_000)}`;
  }

  private async begin(): Promise<void> {
    await this.browser.start();
    this.tabs = [];
    await this.openTab(present(this.places[0]));
  }

  private async openTab(place: Place): Promise<void> {
    const page = await this.browser.openTab();
    await open(page, this.root + place.path);
    this.current = { page, place, waiting: new Set() };
    this.tabs.push(this.current);
  }

  private async take(step: Step): Promise<void> {
    switch (step) {
      case 'write':
        return this.write();
      case 'write and wait':
        await this.write();
        return this.wait();
      case 'reload':
        await this.current.page.reload();
        await waitReady(this.current.page);
        return this.look(this.current);
      case 'leave':
        await this.current.page.open(`${this.root}glossary/`);
        await this.current.page.back();
        await waitReady(this.current.page);
        return this.look(this.current);
      case 'other tab':
        return this.otherTab();
      case 'new tab':
        await this.openTab(present(this.places[Math.floor(this.random() * this.places.length)]));
        return this.settle();
      case 'kill':
        return this.killAndLook();
      case 'empty':
        return this.empty();
      case 'full':
        return this.full();
      case 'offline':
        await this.browser.offline(true);
        await this.write();
        await this.wait();
        return this.browser.offline(false);
      case 'clock':
        return this.clock();
    }
  }

  /** Writes a word that was never written before. What another tab has not saved yet is left to it. */
  private async write(): Promise<void> {
    const { fields } = this.current.place;
    const busy = new Set(this.tabs.filter((tab) => tab !== this.current).flatMap((tab) => [...tab.waiting]));
    const free = fields.filter((field) => !busy.has(field));
    if (free.length === 0) return;
    const field = present(free[Math.floor(this.random() * free.length)]);
    this.words += 1;
    const word = `word ${this.seed}-${this.words}`;
    this.ledger.wrote(field, word);
    this.current.waiting.add(field);
    await write(this.current.page, field, word);
  }

  /** Waits until the page says that all is saved. */
  private async wait(): Promise<void> {
    if (!(await waitSaved(this.current.page))) return;
    this.ledger.saved(this.current.waiting);
    this.current.waiting.clear();
  }

  private async otherTab(): Promise<void> {
    if (this.tabs.length < 2)
      return this.openTab(present(this.places[Math.floor(this.random() * this.places.length)]));
    const others = this.tabs.filter((tab) => tab !== this.current);
    this.current = present(others[Math.floor(this.random() * others.length)]);
    await this.current.page.front();
  }

  /** Lets every tab save what it has: two that wrote in one field are another test’s. */
  private async settle(): Promise<void> {
    for (const tab of this.tabs) {
      if (await waitSaved(tab.page)) this.ledger.saved(tab.waiting);
      tab.waiting.clear();
    }
  }

  private async killAndLook(): Promise<void> {
    await this.browser.kill();
    await this.begin();
    for (const place of this.places) {
      if (place !== this.current.place) {
        await open(this.current.page, this.root + place.path);
        this.current.place = place;
      }
      await this.look(this.current);
    }
  }

  /** Looks whether all is there that was said to be saved. */
  private async look(tab: Tab): Promise<void> {
    tab.waiting.clear();
    const losses = this.ledger.check(await valuesOf(tab.page, tab.place.fields));
    this.losses.push(...losses);
    if (losses.length > 0) this.steps.push(`LOST ${JSON.stringify(losses)}`);
  }

  /** Empties the storage as a browser does, under one open page, which writes the next word. */
  private async empty(): Promise<void> {
    await this.settle();
    const { current } = this;
    for (const tab of this.tabs.filter((each) => each !== current)) await tab.page.close();
    this.tabs = [current];
    // Only what this page shows can be written back.
    const elsewhere = this.places.filter((place) => place !== current.place).flatMap(({ fields }) => fields);
    await this.browser.empty(new URL(this.root).origin);
    this.ledger.forget(elsewhere);
    await this.write();
    await this.wait();
  }

  /** Leaves no room, lets the page write, and makes room again. */
  private async full(): Promise<void> {
    const { origin } = new URL(this.root);
    await this.browser.full(origin, true);
    await this.write();
    await waitSaved(this.current.page);
    await this.browser.full(origin, false);
    await this.write();
    await this.wait();
  }

  /** Puts the clock of the pages that are opened next some days off. */
  private async clock(): Promise<void> {
    const days = Math.round((this.random() - 0.5) * 20);
    await this.browser.beforeEachPage(
      `{ const Real = Date, off = ${days * 86_400_000};
      Date = class extends Real {
        constructor(...parts) { parts.length === 0 ? super(Real.now() + off) : super(...parts); }
        static now() { return Real.now() + off; }
      }; }`,
    );
    await this.current.page.reload();
    await waitReady(this.current.page);
    await this.look(this.current);
  }
}
