/** The scripts of the demo: how they are read and played. Closed to every other room. */
package app.atende.demo.internal;
