package app.atende.provisioning;

/**
 * One script of a schema's history. Scripts are never changed once they are released.
 *
 * @param version 1, 2, 3 …
 * @param fileName for example {@code V2__job_repository.sql}
 * @param sql its statements
 */
record MigrationScript(int version, String fileName, String sql) {}
