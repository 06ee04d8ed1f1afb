/**
 * Contacts that come in as a table and go out as one. {@link app.atende.transfers.ContactImports}
 * takes a table in, says what its columns may be and what would become of its first rows; {@link
 * app.atende.transfers.ImportRuns} works through it for the night shift's job, a piece at a time.
 * {@link app.atende.transfers.InertCell} keeps cells from being formulas, and {@link
 * app.atende.transfers.ContactColumn} says what of a contact is a column (ADR 0038).
 *
 * <p>Programs have tables written by {@link app.atende.transfers.ContactExports}, in the durable
 * lane; whoever asked for one is told by mail and takes it away from the console (ADR 0048).
 *
 * <p>Pictures of contacts come in too, from addresses that programs name: {@link
 * app.atende.transfers.FetchPicture} listens to {@code contacts}.
 *
 * <p>A room of its own beside the plan, because a table holds labels, which stand to the right of
 * contacts. May import every room; nobody below the night shift imports it. Speaks {@link
 * app.atende.transfers.ContactImportDue}, at which the night shift starts the job, and {@link
 * app.atende.transfers.ContactExportOrdered}.
 */
package app.atende.transfers;
