/** The part of a service worker’s world that ours uses; the types of pages do not know it. */
export interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
}

/** An event that can be made to last. */
interface WaitingEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** A request that may be answered. */
export interface FetchEvent extends WaitingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
