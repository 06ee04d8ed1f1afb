/**
 * Live news for foreign clients (contract 12): {@code /cable} in the dialect of ActionCable. A
 * subscription carries its own token; neither cookie nor origin counts. What is sent is read again
 * with the rights of the one who listens.
 */
package app.atende.web.compat.cable;
