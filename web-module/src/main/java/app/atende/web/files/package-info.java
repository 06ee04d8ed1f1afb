/**
 * Gives files out: a stable address that redirects to a link of minutes, and the link itself.
 * Decides nothing about who may see a message; the key in the address is the right (X12), and what
 * a browser may do with the bytes is said in the headers (X13, X14).
 */
package app.atende.web.files;
