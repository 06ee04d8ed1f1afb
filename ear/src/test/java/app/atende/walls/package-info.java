/**
 * The walls of the house, checked over the compiled code of all modules, and for each wall a bad
 * example on which the rule is seen to fail.
 */
package app.atende.walls;
