/**
 * What every page has in common, whoever owns it: the pretty address and the view behind it, the
 * reader's language and theme, the words of the bundles, times as people say them, and the
 * console's static files under an address that changes with their content.
 *
 * <p>Knows no room and no account, so that a page that only says «something broke» depends on
 * nothing that can break.
 */
package app.atende.web.page;
