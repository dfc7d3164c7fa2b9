import { termNames } from '../../session/term.ts';
import type { Module } from '../programme.ts';

/** Modules of one term of one year. */
export interface ModuleGroup {
  /** "Year 2, Summer"; "Other modules" where neither is known. */
  name: string;
  modules: Module[];
}

/** Puts modules under the year and term they belong to, keeping their order. */
export function groupModules(modules: readonly Module[]): ModuleGroup[] {
  const groups: ModuleGroup[] = [];
  for (const module of modules) {
    const { year, term } = module;
    const name =
      [year && `Year ${year}`, term && `${termNames[term]} term`].filter(Boolean).join(', ') ||
      'Other modules';
    const last = groups.at(-1);
    if (last?.name === name) last.modules.push(module);
    else groups.push({ name, modules: [module] });
  }
  return groups;
}
