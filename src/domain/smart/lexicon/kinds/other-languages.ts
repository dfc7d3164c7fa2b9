import { words } from '../list.ts';

/** The commonest small words of languages most often written in English schools besides English, and never English words. */
export const FOREIGN_WORDS = words(`
  le la les des du une et est dans avec que qui je nous vous ses chaque mes leur trois utiliser classe cours el los las una por para con mis
  cada voy clase usar del semana todos su alumnos mi en der das und ich mit ist nicht ein eine zu jeder werde meine dem schüler von bis zum
  im auf il lo gli della nel che ogni sono di settimana alla os uma da dos em aula meu minha vou até ao w się będę nie jest każdej oraz z że
  yn mae gan wrth fy ar erbyn gyda dosbarth byddaf ve bir bu için ile olarak mein het een ik op elke ng mga sa ang ko kwa cha
`);
