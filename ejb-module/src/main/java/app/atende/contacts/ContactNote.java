package app.atende.contacts;

import app.atende.accounts.AgentId;
import java.time.Instant;

/**
 * What an agent knows of a contact and tells the others (S4.10).
 *
 * @param id which
 * @param author who wrote it; he may have gone
 * @param authorName how he was called then
 * @param authorPicture the key of his picture; null when he has none, or has gone
 * @param content Markdown, as it was typed; never HTML
 * @param createdAt when
 */
public record ContactNote(
    ContactNoteId id,
    AgentId author,
    String authorName,
    String authorPicture,
    String content,
    Instant createdAt) {}
