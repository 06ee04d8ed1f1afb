// Sentences in the reader's language, from the same bundle as the pages.

const lang = document.documentElement.lang;
const { default: texts } = await import(new URL(`../texts/${lang}.js`, import.meta.url).href);
const plural = new Intl.PluralRules(lang);
const numbers = new Intl.NumberFormat(lang);

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
