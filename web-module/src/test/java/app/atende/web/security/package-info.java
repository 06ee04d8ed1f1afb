/** Tests of what every request meets first. */
package app.atende.web.security;
