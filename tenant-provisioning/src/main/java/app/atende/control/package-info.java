/**
 * How the control schema is reached: short statements and short transactions over plain JDBC, rows
 * as records.
 *
 * <p>The control schema is no JPA. Only {@code tenant-provisioning} looks here; rooms and edges see
 * the records that its front desks return.
 */
package app.atende.control;
