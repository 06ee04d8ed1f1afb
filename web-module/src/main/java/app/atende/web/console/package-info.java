/**
 * The console of agents and administrators: what its pages show and the small JSON actions of the
 * conversation view. Holds no rule: it asks the read sides of the rooms, turns their records into
 * what a page needs, and hands what people do to the front desks with the actor who does it.
 */
package app.atende.web.console;
