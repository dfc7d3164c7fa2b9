import type { Audience } from '../../session/audience.ts';
import type { Module, Programme, Session } from '../programme.ts';

/** Data about a page for search engines, in the words of schema.org. */
export type StructuredData = Record<string, unknown>;

/** Gives the whole address of a page below the site’s root. */
type Address = (url: string) => string;

const roles: Record<Audience, string> = {
  ect: 'early career teacher',
  mentor: 'mentor',
  'induction-tutor': 'induction tutor',
};

const language = 'en-GB';

/** A programme as a course; `provider` is the name of the site. */
export function courseData(
  { title, url, modules }: Programme,
  description: string,
  provider: string,
  address: Address,
): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'Course',
    name: title,
    description,
    url: address(url),
    inLanguage: language,
    isAccessibleForFree: true,
    provider: { '@type': 'Organization', name: provider, url: address('/') },
    hasPart: modules
      .filter(({ published }) => published)
      .map((module) => ({ '@type': 'LearningResource', name: module.title, url: address(module.url) })),
  };
}

/** A module as a part of its course. */
export function moduleData(
  { title, url, programme }: Module,
  description: string,
  address: Address,
): StructuredData {
  return {
    ...resource(title, description, url, address),
    learningResourceType: 'Module',
    isPartOf: { '@type': 'Course', name: programme.title, url: address(programme.url) },
  };
}

/** A session as a part of its module, with its minutes and its readers. */
export function sessionData(
  { topic, url, minutes, module, place }: Session,
  description: string,
  address: Address,
): StructuredData {
  return {
    ...resource(topic, description, url, address),
    learningResourceType: 'Session',
    isPartOf: { '@type': 'LearningResource', name: module.title, url: address(module.url) },
    ...(minutes ? { timeRequired: `PT${minutes}M` } : {}),
    ...(place.audience
      ? { audience: { '@type': 'EducationalAudience', educationalRole: roles[place.audience] } }
      : {}),
  };
}

function resource(name: string, description: string, url: string, address: Address): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name,
    description,
    url: address(url),
    inLanguage: language,
    isAccessibleForFree: true,
  };
}

/** Structured data as text for its place in a page: nothing in it can end the element that holds it. */
export function structuredText(data: StructuredData): string {
  return JSON.stringify(data).replace(/</gu, '\\u003c');
}
