/**
 * The dialect's shared JSON shapes (contract 5), as records. Names become snake case on the wire; a
 * key that may be absent says so itself, every other one is always there. Moments are written as
 * the contract's table 2.4 asks, which is not everywhere the same.
 */
package app.atende.web.compat.shapes;
