/** The commonest small words of languages most often written in English schools besides English, and never English words. */
export const FOREIGN_WORDS = new Set(
  (
    'le la les des du une et est dans pour avec que qui je nous vous ses chaque mes ma leur sur trois fin utiliser classe cours ' +
    'el los las una por para con mis cada voy clase usar del semana todos su alumnos mi y en ' +
    'der die das und ich mit ist nicht ein eine zu jeder werde meine den dem schüler von bis zum im auf ' +
    'il lo gli della nel che ogni non sono di classe settimana per alla ' +
    'o os uma da dos em aula meu minha cada vou até ao ' +
    'i w na się będę nie jest do co każdej oraz z że ' +
    'yn y mae gan wrth fy ar bob erbyn gyda dosbarth byddaf ' +
    've bir bu için ile her olarak mein het een van ik de en op elke ' +
    'ng mga sa ang at ko wa ya kwa na cha'
  )
    .split(' ')
    .filter(
      (word) =>
        ![
          'in',
          'i',
          'o',
          'y',
          'at',
          'do',
          'die',
          'ma',
          'so',
          'to',
          'na',
          'ya',
          'wa',
          'co',
          'per',
          'fin',
          'pour',
          'bob',
          'den',
          'van',
          'her',
          'sur',
          'due',
          'non',
          'use',
          'de',
          're',
        ].includes(word),
    ),
);
