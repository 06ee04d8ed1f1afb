/**
 * Filters that an agent has given a name, whatever they sift: folders of conversations, segments of
 * contacts. What a filter says is known to the room whose rows it sifts, which hands its grammar
 * over and has the front desk of its own ({@code Folders}, {@code Segments}); here are the name,
 * the owner, and how many there may be.
 *
 * <p>May import: roles, accounts. Speaks no event.
 */
package app.atende.filters;
