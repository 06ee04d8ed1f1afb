/** Tests of the package of the same name. */
package app.atende.web.commands;
