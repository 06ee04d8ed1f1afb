/**
 * What only the inside can show: which connection a tenant gets, what the database refuses, what a
 * thread without a tenant may do. Runs in a small test archive beside the real EAR.
 */
package app.atende.house.inside;
