/** What nobody but this room touches. */
package app.atende.filters.internal;
