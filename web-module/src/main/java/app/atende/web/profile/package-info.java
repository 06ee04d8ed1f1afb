/** The profile page: what a person says of himself, his password, his devices, his API tokens. */
package app.atende.web.profile;
