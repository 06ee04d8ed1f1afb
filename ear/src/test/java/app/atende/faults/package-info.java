/** Invariants that hold while things break: each suite starts a house of its own and breaks it. */
package app.atende.faults;
