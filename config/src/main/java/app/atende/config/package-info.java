/**
 * The ground floor: typed settings, the clock, the id of a tenant, the catalogue of errors, and the
 * few cryptographic tools that everybody above shares.
 *
 * <p>Knows no business word but the error codes, and no technology but MicroProfile Config.
 */
package app.atende.config;
