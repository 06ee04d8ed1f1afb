/** The hub's own: entities, who may see what, and the only classes here that speak JPA. */
package app.atende.conversations.internal;
