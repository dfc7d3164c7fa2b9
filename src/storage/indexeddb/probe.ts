import { isNewerDatabase } from './database.ts';
import type { DatabaseConnection } from './database.ts';
import { refusalFrom } from '../refusal.ts';
import type { Refusal } from '../refusal.ts';
import { answerTo } from './requests.ts';
import { writeTransaction } from './transactions.ts';

/** Asks the browser to write something and read it back. Answers why it does not, if so. Leaves nothing behind. */
export async function probe(connection: DatabaseConnection, value: string): Promise<Refusal | undefined> {
  const key = `probe-${value}`;
  try {
    return await connection.use(async (database) => {
      if (isNewerDatabase(database)) return 'newer';
      await writeTransaction(database, ['settings'], async (transaction) => {
        await answerTo(transaction.objectStore('settings').put(value, key));
      });
      return writeTransaction(database, ['settings'], async (transaction) => {
        const settings = transaction.objectStore('settings');
        const readBack: unknown = await answerTo(settings.get(key));
        await answerTo(settings.delete(key));
        return readBack === value ? undefined : 'refused';
      });
    });
  } catch (error) {
    return refusalFrom(error);
  }
}
