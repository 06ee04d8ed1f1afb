/**
 * The demo shop: a page of another origin that shows the widget at work. There only with the demo.
 */
package app.atende.web.compat.demo;
