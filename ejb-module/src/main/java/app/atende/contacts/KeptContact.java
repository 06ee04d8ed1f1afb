package app.atende.contacts;

/**
 * A contact who was kept by what is known of him.
 *
 * @param id who he is
 * @param name how he is called, which may be otherwise than was told
 * @param isNew whether he was made for it; else somebody had one of his keys already
 */
public record KeptContact(ContactId id, String name, boolean isNew) {}
