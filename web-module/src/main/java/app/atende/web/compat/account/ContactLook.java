package app.atende.web.compat.account;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.contacts.ContactCriteria;
import app.atende.contacts.ContactListing;
import app.atende.contacts.ContactSieve;
import app.atende.contacts.ContactSort;
import app.atende.conversations.LabelId;
import app.atende.roles.Actor;
import app.atende.tenancy.TenantDirectory;
import app.atende.tenancy.Tenants;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.account.Conditions.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which contacts a program wants to see, in the house's words (contract 6.4, 6.5). */
@ApplicationScoped
public class ContactLook {

  /** What every contact has, by the word of the dialect. */
  static final Map<String, String> PLAIN =
      Map.of(
          "name", "name",
          "email", "email",
          "identifier", "identifier",
          "country_code", "country",
          "city", "city",
          "company_name", "company",
          "created_at", "created",
          "last_activity_at", "activity",
          "referer", "referer",
          "blocked", "blocked");

  @Inject private AttributeDefinitions definitions;
  @Inject private ConversationLook labels;
  @Inject private Tenants tenants;
  @Inject private TenantDirectory directory;
  @Inject private Now now;

  /** A list by its query: order and labels; empty when it names only labels that there are not. */
  Optional<ContactListing> of(LooseBody query, Actor actor) {
    ContactListing sorted = sorted(query);
    List<String> bearing = query.texts("labels");
    if (bearing.isEmpty()) {
      return Optional.of(sorted);
    }
    List<String> rows =
        labels.named(bearing, actor).stream().map(label -> "labels-eq-" + label).toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(sorted.through(sieve(String.join("*", rows), List.of())));
  }

  /** The list that an advanced filter lets through. */
  ContactListing filtered(LooseBody body, Actor actor) {
    List<AttributeSummary> own = definitions.list(actor);
    return sorted(body)
        .through(text(body, own, actor).map(filter -> sieve(filter, own)).orElse(null));
  }

  /** The text of the house's filter; empty when everybody is let through. */
  Optional<String> text(LooseBody body, Actor actor) {
    return text(body, definitions.list(actor), actor);
  }

  /** The same, checked; an empty text where everybody is let through. */
  String filterText(LooseBody body, Actor actor) {
    List<AttributeSummary> own = definitions.list(actor);
    Optional<String> text = text(body, own, actor);
    text.ifPresent(filter -> ContactCriteria.parse(filter, own));
    return text.orElse("");
  }

  private Optional<String> text(LooseBody body, List<AttributeSummary> own, Actor actor) {
    Once<Map<String, LabelId>> known = new Once<>(() -> labels.byTitle(actor));
    return Conditions.text(body, condition -> rows(condition, own, known));
  }

  private static ContactListing sorted(LooseBody query) {
    String word = query.filled("sort").orElse("");
    boolean descending = word.startsWith("-");
    return ContactSort.ofWord(descending ? word.substring(1) : word)
        .map(sort -> ContactListing.EVERYBODY.ordered(sort, descending))
        .orElse(ContactListing.EVERYBODY);
  }

  private ContactSieve sieve(String filter, List<AttributeSummary> own) {
    return new ContactSieve(
        ContactCriteria.parse(filter, own),
        now.instant(),
        directory.get(tenants.current()).timeZone());
  }

  /** Contacts are compared with the first value alone. */
  private static List<List<String>> rows(
      Condition sent, List<AttributeSummary> own, Once<Map<String, LabelId>> labels) {
    Condition condition = sent.withFirst();
    String plain = PLAIN.get(condition.key());
    if (plain != null) {
      return condition.about(plain);
    }
    return switch (condition.key()) {
      case "phone_number" -> phone(condition).about("phone");
      case "labels" -> condition.numbered(labels.get()).about("labels");
      default -> condition.about(own(condition.key(), own));
    };
  }

  /** Whole numbers begin with one plus sign, whether it was sent or not. */
  private static Condition phone(Condition condition) {
    boolean whole = condition.operator().equals("eq") || condition.operator().equals("ne");
    return whole
        ? condition.with(
            condition.values().stream().map(value -> "+" + value.replace("+", "")).toList())
        : condition;
  }

  private static String own(String key, List<AttributeSummary> own) {
    return own.stream()
        .filter(one -> one.owner() == AttributeOwner.CONTACT && one.key().equals(key))
        .findFirst()
        .map(one -> "own" + one.id())
        .orElseThrow(() -> DomainException.at("attribute_key", ErrorCode.VALUE_INVALID));
  }
}
