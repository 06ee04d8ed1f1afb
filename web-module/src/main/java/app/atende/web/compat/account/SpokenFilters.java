package app.atende.web.compat.account;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.contacts.ContactAttribute;
import app.atende.contacts.ContactCriteria;
import app.atende.contacts.ContactCriterion;
import app.atende.conversations.FilterAttribute;
import app.atende.conversations.FilterCriteria;
import app.atende.conversations.FilterRow;
import app.atende.conversations.LabelSummary;
import app.atende.conversations.Labels;
import app.atende.filters.FilterKind;
import app.atende.filters.KeptFilter;
import app.atende.roles.Actor;
import app.atende.web.compat.shapes.ConditionShape;
import app.atende.web.compat.shapes.CustomAttributeShape;
import app.atende.web.compat.shapes.CustomFilterShape;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The way back of {@link Conditions}: kept filters of the house in the grammar of the dialect
 * (contract 6.5). Two statements at most, however many there are.
 */
@ApplicationScoped
public class SpokenFilters {

  private static final Map<String, String> OF_CONVERSATIONS = reversed(ConversationWords.PLAIN);
  private static final Map<String, String> OF_CONTACTS = reversed(ContactLook.PLAIN);
  private static final String PHONE = "phone_number";
  private static final String CONTACT_MODEL = CustomAttributeShape.model(AttributeOwner.CONTACT);
  private static final String CONVERSATION_MODEL =
      CustomAttributeShape.model(AttributeOwner.CONVERSATION);

  @Inject private AttributeDefinitions definitions;
  @Inject private Labels labels;

  /** All of them, in their order. */
  List<CustomFilterShape> all(List<KeptFilter> kept, FilterKind kind, Actor actor) {
    Once<Map<String, String>> titles = new Once<>(() -> titles(actor));
    Once<List<AttributeSummary>> own = new Once<>(() -> definitions.list(actor));
    return kept.stream()
        .map(
            one ->
                CustomFilterShape.of(
                    one,
                    kind,
                    kind == FilterKind.FOLDER
                        ? ofFolder(one.filter(), titles)
                        : ofSegment(one.filter(), own.get(), titles)))
        .toList();
  }

  private Map<String, String> titles(Actor actor) {
    return labels.list(actor).stream()
        .collect(Collectors.toMap(label -> label.id().toString(), LabelSummary::title));
  }

  /** The criteria of a folder. */
  static List<ConditionShape> ofFolder(String filter, Once<Map<String, String>> titles) {
    return joined(FilterCriteria.parse(filter).brackets(), row -> condition(row, titles));
  }

  /** The criteria of a segment. */
  static List<ConditionShape> ofSegment(
      String filter, List<AttributeSummary> own, Once<Map<String, String>> titles) {
    return joined(ContactCriteria.parse(filter, own).brackets(), row -> condition(row, titles));
  }

  private static <T> List<ConditionShape> joined(
      List<List<T>> brackets, Function<T, ConditionShape> spoken) {
    List<ConditionShape> all = new ArrayList<>();
    for (List<T> rows : brackets) {
      rows.forEach(row -> all.add(spoken.apply(row).joined("and")));
      all.set(all.size() - 1, all.get(all.size() - 1).joined("or"));
    }
    all.set(all.size() - 1, all.get(all.size() - 1).joined(null));
    return all;
  }

  private static ConditionShape condition(FilterRow row, Once<Map<String, String>> titles) {
    String operator = Conditions.spoken(row.operator().word());
    if (row.attribute() == FilterAttribute.OWN) {
      return ConditionShape.own(row.key(), CONVERSATION_MODEL, operator, values(row.value()));
    }
    boolean isLabel = row.attribute() == FilterAttribute.LABELS;
    String key = OF_CONVERSATIONS.getOrDefault(row.attribute().word(), row.attribute().word());
    return ConditionShape.standard(
        key, operator, isLabel ? titled(row.value(), titles) : values(row.value()));
  }

  /** Of an attribute that is not defined any more only the house's own word is known. */
  private static ConditionShape condition(ContactCriterion row, Once<Map<String, String>> titles) {
    String operator = Conditions.spoken(row.operator().word());
    if (row.field().custom() != null) {
      String key = row.field().custom().key();
      return ConditionShape.own(key, CONTACT_MODEL, operator, values(row.value()));
    }
    boolean isPhone = row.field().standard() == ContactAttribute.PHONE;
    String word = row.field().word();
    String key = isPhone ? PHONE : OF_CONTACTS.getOrDefault(word, word);
    boolean isLabel = row.field().standard() == ContactAttribute.LABELS;
    return ConditionShape.standard(
        key, operator, isLabel ? titled(row.value(), titles) : values(row.value()));
  }

  private static List<Object> titled(String label, Once<Map<String, String>> titles) {
    return label.isEmpty() ? List.of() : List.of(titles.get().getOrDefault(label, label));
  }

  private static List<Object> values(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  private static Map<String, String> reversed(Map<String, String> words) {
    return words.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
  }
}
