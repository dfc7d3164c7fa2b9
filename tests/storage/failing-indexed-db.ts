import { IDBObjectStore } from 'fake-indexeddb';

/** How a write can go wrong: refused at once, refused while it is written, or lost when the transaction ends. */
export type Failure = 'none' | 'throws' | 'quota' | 'aborts';

const realPut = IDBObjectStore.prototype.put;

/** Lets every write go wrong in the way that `next` answers at that moment. Returns how to make it whole again. */
export function failWrites(next: () => Failure): () => void {
  IDBObjectStore.prototype.put = function put(this: IDBObjectStore, ...given: Parameters<typeof realPut>) {
    switch (next()) {
      case 'throws':
        throw new DOMException('Refused for the test', 'UnknownError');
      case 'quota':
        throw new DOMException('Full for the test', 'QuotaExceededError');
      case 'aborts': {
        const request = realPut.apply(this, given);
        request.addEventListener('success', () => this.transaction.abort());
        return request;
      }
      default:
        return realPut.apply(this, given);
    }
  } as typeof realPut;
  return () => {
    IDBObjectStore.prototype.put = realPut;
  };
}
