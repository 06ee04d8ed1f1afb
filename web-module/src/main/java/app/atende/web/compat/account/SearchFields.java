package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.ContactSearch;
import app.atende.conversations.ConversationSearch;
import app.atende.conversations.ConversationSearch.Writer;
import app.atende.roles.Actor;
import app.atende.rows.SearchWords;
import app.atende.web.compat.LooseBody;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the query of a search asks for (contract 6.24). */
record SearchFields(LooseBody query) {

  private static final long LATEST = 32_503_680_000L;
  private static final Pattern WRITER = Pattern.compile("(contact|agent):([1-9][0-9]{0,17})");

  /** Conversations. */
  ConversationSearch conversations() {
    return ConversationSearch.of(words()).between(moment("since"), moment("until"));
  }

  /**
   * Messages.
   *
   * @throws DomainException {@code VALUE_INVALID} at {@code from}; {@code INBOX_NOT_FOUND}
   */
  ConversationSearch messages() {
    return conversations()
        .in(query.number("inbox_id").map(Numbers::inbox).orElse(null))
        .by(query.filled("from").map(SearchFields::writer).orElse(null));
  }

  /** Contacts. */
  ContactSearch contacts() {
    return new ContactSearch(words(), null, moment("since"), moment("until"));
  }

  private SearchWords words() {
    return SearchWords.of(query.text("q").orElse(""));
  }

  /** Seconds since 1970; what lies beyond the year 3000 is as good as that. */
  private Instant moment(String key) {
    return query
        .number(key)
        .map(seconds -> Instant.ofEpochSecond(Math.max(0, Math.min(seconds, LATEST))))
        .orElse(null);
  }

  private static Writer writer(String written) {
    Matcher parts = WRITER.matcher(written);
    if (!parts.matches()) {
      throw DomainException.at("from", ErrorCode.VALUE_INVALID, "from");
    }
    boolean isContact = parts.group(1).equals("contact");
    return new Writer(
        isContact ? Actor.Kind.CONTACT : Actor.Kind.AGENT, Long.valueOf(parts.group(2)));
  }
}
