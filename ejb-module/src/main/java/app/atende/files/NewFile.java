package app.atende.files;

import java.io.InputStream;

/**
 * A file that comes in.
 *
 * @param content its bytes; read to the end, closed by the caller
 * @param name what the sender calls it; cleaned by us, may be null
 * @param conversation the row id of the conversation it is meant for; 0 when that one does not
 *     exist yet
 */
public record NewFile(InputStream content, String name, long conversation) {}
