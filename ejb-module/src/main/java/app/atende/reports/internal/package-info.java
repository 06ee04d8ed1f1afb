/** How facts are taken down. */
package app.atende.reports.internal;
