// Sentences in the reader's language, from the same bundle as the pages.

const lang = document.documentElement.lang;
const texts = {};
const plural = new Intl.PluralRules(lang);
const numbers = new Intl.NumberFormat(lang);

/** Takes in the sentences of the reader's language; they stand in a module of their own, before any that says one. */
export const learn = (sentences) => void Object.assign(texts, sentences);

/** The sentence of a key with its placeholders filled. */
export function say(key, ...values) {
  const pattern = texts[key] ?? `«${key}»`;
  return pattern
    .replaceAll("''", "'")
    .replace(/\{(\d)\}/g, (_, i) => (typeof values[i] === 'number' ? numbers.format(values[i]) : values[i] ?? ''));
}

/** The sentence for so many. */
export const count = (key, number, ...more) =>
  say(`${key}.${plural.select(number) === 'one' ? 'one' : 'other'}`, number, ...more);
