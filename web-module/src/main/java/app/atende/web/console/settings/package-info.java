/**
 * The settings of an account: classic pages over the front desks of {@code accounts} and {@code
 * inboxes}. A bean holds what the form shows, asks the desk, and says what became of it; who may do
 * what is decided by the desk alone.
 */
package app.atende.web.console.settings;
