/** Texts, dates and sizes in the reader's language. The texts come from the server, none stands in the code. */

let texts = {};
let language = 'pt-BR';

/** Takes the texts of a locale such as `pt_BR`. */
export function speak(locale, words) {
  texts = words;
  language = locale.replace('_', '-');
  document.documentElement.lang = language;
}

/** The text of a key, `{0}`, `{1}`… filled in. */
export function say(key, ...values) {
  const text = texts[key];
  if (text === undefined) throw new Error('no text for ' + key);
  return text.replace(/\{(\d)\}/g, (whole, index) => values[Number(index)] ?? whole);
}

/** `key.one` or `key.other`, by the plural rules of the language. */
export function count(key, number) {
  const rule = new Intl.PluralRules(language).select(number) === 'one' ? 'one' : 'other';
  return say(`${key}.${rule}`, number);
}

export function time(seconds) {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(seconds * 1000);
}

/** «Hoje», «Ontem», or the date; the year only when it is another one. */
export function day(seconds, now = Date.now()) {
  const at = new Date(seconds * 1000);
  const apart = Math.round((midnight(now) - midnight(at)) / 86400000);
  if (apart === 0) return say('day.today');
  if (apart === 1) return say('day.yesterday');
  const year = new Date(now).getFullYear() === at.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year }).format(at);
}

function midnight(when) {
  const at = new Date(when);
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

export function size(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte'];
  const step = Math.min(2, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const value = bytes / 2 ** (10 * step);
  return new Intl.NumberFormat(language, {
    style: 'unit', unit: units[step], unitDisplay: 'short', maximumFractionDigits: value < 10 && step ? 1 : 0,
  }).format(value);
}
