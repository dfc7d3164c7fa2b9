import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A package of others that a part of the site is made of. */
export interface UsedPackage {
  readonly name: string;
  readonly version: string;
  /** As its author names it, such as `MIT`. */
  readonly licence: string;
  /** The words that must go along with it. */
  readonly text: string;
}

/** Licences that ask for no more than their text. With another one, somebody has to read first what it asks for. */
export const ALLOWED: readonly string[] = [
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '(MIT OR GPL-3.0)',
  '(MIT AND Zlib)',
];

/** Packages under the MIT licence that npm brings without its text: the line that their repositories put above it. */
const COPYRIGHT: Readonly<Record<string, string>> = {
  'govuk-frontend': 'Copyright (C) 2017 Crown Copyright (Government Digital Service)',
};

/** The folder of the package that a file belongs to; none for files of our own. */
export function packageFolder(file: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/u.exec(file.replaceAll('\\', '/'))?.[0];
}

/** Reads what a package says about itself. Throws a sentence when it does not say under which terms it comes. */
export function readPackage(folder: string): UsedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const file = readdirSync(folder)
    .sort()
    .find((each) => /^(?:licen[cs]e|copying)(?:[.-]|$)/iu.test(each));
  const copyright = COPYRIGHT[String(name)];
  if (file === undefined && license === 'MIT' && copyright) {
    const text = readFileSync('LICENSE', 'utf8')
      .trim()
      .replace(/^Copyright .*$/mu, () => copyright);
    return { name: String(name), version: String(version), licence: license, text };
  }
  if (typeof license !== 'string' || file === undefined) {
    throw new Error(
      `The package ${String(name)} is part of the site and has no licence or no text of it in ${folder}.`,
    );
  }
  return {
    name: String(name),
    version: String(version),
    licence: license,
    text: withoutTools(readFileSync(join(folder, file), 'utf8')).trim(),
  };
}

/** A tool lists, below its own licence, those of what it is made of itself. None of that gets into a site. */
function withoutTools(text: string): string {
  const [own = ''] = text.split(/^# Licenses of bundled dependencies$/mu);
  return own;
}

/** Says which of the packages come under terms that nobody has agreed to. */
export function licenceFaults(packages: readonly UsedPackage[]): string[] {
  return packages
    .filter(({ licence }) => !ALLOWED.includes(licence))
    .map(
      ({ name, licence }) =>
        `${name} comes under “${licence}”. Use another package, or read what it asks for and add it to ALLOWED.`,
    );
}

/** The file that goes along with the site: each package once, with its terms. */
export function noticesText(packages: readonly UsedPackage[]): string {
  const line = '-'.repeat(80);
  const each = packages.map(
    ({ name, version, licence, text }) =>
      `${line}\n${name} ${version}\nLicence: ${licence}\n${line}\n\n${text.replace(/\r\n?/gu, '\n')}\n`,
  );
  const list = packages.map(({ name, version, licence }) => `  ${name} ${version} (${licence})`).join('\n');
  return `Third-party notices

The scripts, styles and pages of this site contain work of others. This list is made when
the site is built, from what is really in it.

${list}

${each.join('\n')}`;
}

/** Reads the packages of these folders, each once, by name. */
export function readPackages(folders: Iterable<string>): UsedPackage[] {
  const there = [...new Set(folders)].filter((folder) => existsSync(join(folder, 'package.json')));
  return there.map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}
