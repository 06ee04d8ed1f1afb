/**
 * What programs can call, told to programs as an OpenAPI document and to people as a page. The
 * words stand in {@code META-INF/openapi.yaml}; ADR 0046 says why.
 */
package app.atende.web.compat.docs;
