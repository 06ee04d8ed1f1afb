/**
 * How rooms read with SQL of their own: a statement put together from pieces with bound values
 * ({@link app.atende.rows.Sql}), rows read column by column ({@link app.atende.rows.Row}), and the
 * columns' types.
 *
 * <p>Shared by all rooms, knows none. Holds no {@code EntityManager}: statements run in {@code
 * …Store} and {@code …Queries} only.
 */
package app.atende.rows;
