/**
 * The foreign dialect: what clients that were built for another server send and expect, down to odd
 * statuses and sentences. Tokens only, never the console's cookie. The rooms know nothing of it:
 * here their records become the dialect's shapes, and their refusals its error bodies.
 */
package app.atende.web.compat;
