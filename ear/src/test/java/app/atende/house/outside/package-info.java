/**
 * The house from outside: what people, programs, customers and attackers send, and what they get.
 */
package app.atende.house.outside;
