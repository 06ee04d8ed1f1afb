/** How turns are kept and the queue is drained. */
package app.atende.assignment.internal;
