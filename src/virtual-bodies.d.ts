/** Made by `content-pipeline/mdx/compile-bodies.ts`. */
declare module 'virtual:bodies' {
  /** The compiled body of a document, by its path below the content folder. */
  export const bodyOf: (
    file: string,
    runtime: object,
  ) => Promise<(props: { components: object; context: object }) => unknown>;
  /** The audit or record of that name, from the page on which it begins. */
  export const formOf: <Form>(name: string) => Form | undefined;
}
