const NAMES: Readonly<Record<string, string>> = {
  Jan: 'january januar januari janvier janeiro gennaio enero jänner jan jän janv gen ene',
  Feb: 'february februar februari février fevrier fevereiro febbraio febrero feb febr févr fevr fév fev',
  Mar: 'march märz maerz maart mars março marco marzo mar mär mrz mrt',
  Apr: 'april avril abril aprile apr avr abr',
  May: 'may mai mei maio maggio mayo mag',
  Jun: 'june juni juin junho giugno junio jun giu',
  Jul: 'july juli juillet julho luglio julio jul juil lug',
  Aug: 'august augustus août aout agosto aug aoû ago',
  Sep: 'september septembre setembro settembre septiembre setiembre sep sept set',
  Oct: 'october oktober octobre outubro ottobre octubre oct okt out ott',
  Nov: 'november novembre novembro noviembre nov',
  Dec: 'december dezember décembre decembre dezembro dicembre diciembre dec dez déc dic',
};

/** Names of months as people write them in several languages, in small letters, and the English abbreviation. */
export const MONTH_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([month, names]) => names.split(' ').map((name) => [name, month] as const)),
);

/** Names of weekdays in the same languages. "Mar" is left out: it is a month more often than a Tuesday. */
const WEEKDAYS = [
  'mon tue tues wed thu thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday',
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
  'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim',
  'lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab dom',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo',
  'segunda terça quarta quinta sexta sábado domingo seg ter qua qui sex sáb',
  'lunes martes miércoles jueves viernes mié jue vie',
].flatMap((names) => names.split(' '));

/** Patterns know no case in which both languages of patterns agree. */
const eitherCase = (name: string): string => `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${name.slice(1)}`;

/**
 * What stands in a day beside its numbers and the name of its month, in the syntax common to JavaScript (with `u`) and
 * RE2: the name of a weekday, the ending of an ordinal behind its number, a word for "of", and a dot behind the month.
 */
export const WORDED_DAY = {
  weekday: `^(?:${WEEKDAYS.map(eitherCase).join('|')})(?:-feira)?\\.?,? +`,
  ordinal: '([0-9])(?:st|nd|rd|th|er|º)([ ,.])',
  of: ' (?:de|del|of) ',
  month: '\\p{L}{3,}',
  dot: '([A-Za-z])\\. ',
} as const;
