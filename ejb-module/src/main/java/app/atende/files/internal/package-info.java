/** The rows, the folder and the reading of file contents. Closed to every other room. */
package app.atende.files.internal;
