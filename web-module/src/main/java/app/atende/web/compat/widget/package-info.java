/**
 * The website widget (contract 10): loader script, frame page, and the HTTP surface that the frame
 * speaks. A visitor is known by a signed token that his own site keeps for him; he becomes a
 * contact with his first message, not by looking at a page.
 */
package app.atende.web.compat.widget;
