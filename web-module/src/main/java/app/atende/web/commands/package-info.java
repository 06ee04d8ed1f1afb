/**
 * What can be done by name or by key: the registry of commands, the table of shortcuts, and how a
 * page is told of them. A new page adds one line to {@link app.atende.web.commands.Commands}.
 */
package app.atende.web.commands;
