// The text of a filter, as addresses and folders hold it: rows joined by a dot within a bracket, brackets by a star.

/** What is no letter, digit or hyphen goes as its bytes. */
const written = (value) =>
  encodeURIComponent(value)
    .replace(/[._*!~'()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
    .replaceAll('%', '_');

/** The text of rows of { joiner, attribute, operator, value: read(value ?? '') }; a row without a value has none. */
export const format = (rows) =>
  rows
    .map(({ joiner, attribute, operator, value }, at) => {
      const mark = at === 0 ? '' : joiner === 'or' ? '*' : '.';
      return `${mark}${attribute}-${operator}${value === null ? '' : `-${written(value)}`}`;
    })
    .join('');

const read = (value) => {
  try {
    return decodeURIComponent(value.replaceAll('_', '%'));
  } catch {
    return value;
  }
};

/** The rows of a text. */
export const rowsOf = (text) =>
  text
    ? text.split('*').flatMap((bracket) =>
        bracket.split('.').map((row, at) => {
          const [, attribute, operator, value] = /^([^-]*)-([^-]*)-?(.*)$/.exec(row) ?? [];
          return { joiner: at ? 'and' : 'or', attribute, operator, value: read(value ?? '') };
        }),
      )
    : [];
