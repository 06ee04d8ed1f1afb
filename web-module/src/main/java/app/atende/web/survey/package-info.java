/**
 * The page on which a contact says how he liked a conversation, for channels that show words only.
 * No session, no script, no cookie: the address is all that it takes.
 */
package app.atende.web.survey;
