/** A real browser for the house tests: where it comes from and how pages are opened in it. */
package app.atende.house.browser;
