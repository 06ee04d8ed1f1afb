package app.atende.contacts;

/**
 * A contact who has what somebody else shall get.
 *
 * @param field what he has: {@code email}, {@code phone_number} or {@code identifier}
 * @param contact who he is
 * @param name how he is called
 */
public record TakenKey(String field, ContactId contact, String name) {}
