package app.atende.attributes;

import app.atende.accounts.Accounts;
import app.atende.attributes.internal.AttributeDefinition;
import app.atende.attributes.internal.AttributeStore;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Checks what programs and websites tell under keys that the account has defined, by the rules of
 * those who type it (ADR 0040). What can be read as the attribute's type becomes it; what nobody
 * defined, and what says nothing (null, a blank text), stays as it came. One statement, none where
 * nothing is told.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ToldValues {

  /** What the values are called on the wire. */
  public static final String FIELD = "custom_attributes";

  @Inject private AttributeStore store;
  @Inject private Accounts accounts;

  /**
   * All of them as they are kept.
   *
   * @throws DomainException at {@code custom_attributes.} and the key of the first that does not
   *     fit: what {@link AttributeSummary#set} refuses
   */
  public Attributes checked(AttributeOwner owner, Attributes told, Actor actor) {
    SoundValues sound = sound(owner, told, actor);
    if (!sound.refused().isEmpty()) {
      throw sound.refused().get(0).why();
    }
    return sound.kept();
  }

  /** Those that fit, for where something else that was told with them must not be lost. */
  public SoundValues sound(AttributeOwner owner, Attributes told, Actor actor) {
    if (told.isEmpty()) {
      return new SoundValues(told, List.of());
    }
    Map<String, AttributeSummary> defined =
        store.all().stream()
            .map(AttributeDefinition::summary)
            .filter(definition -> definition.owner() == owner)
            .collect(Collectors.toMap(AttributeSummary::key, definition -> definition));
    Map<String, Object> kept = new LinkedHashMap<>();
    List<SoundValues.Refused> refused = new ArrayList<>();
    told.values()
        .forEach(
            (key, value) -> {
              try {
                kept.put(key, read(defined.get(key), value));
              } catch (DomainException why) {
                refused.add(new SoundValues.Refused(key, beside(key, why)));
              }
            });
    return new SoundValues(new Attributes(kept), refused);
  }

  private Object read(AttributeSummary definition, Object value) {
    if (definition == null || isNothing(value)) {
      return value;
    }
    if (value instanceof Number number) {
      return WrittenValue.read(definition, plain(number), this::tongue);
    }
    if (value instanceof String || value instanceof Boolean) {
      return WrittenValue.read(definition, value.toString(), this::tongue);
    }
    throw new DomainException(ErrorCode.VALUE_INVALID);
  }

  private static boolean isNothing(Object value) {
    return value == null || value instanceof String text && text.isBlank();
  }

  private static String plain(Number number) {
    return new BigDecimal(number.toString()).toPlainString();
  }

  private Locale tongue() {
    return Locale.forLanguageTag(accounts.get(Actor.SYSTEM).locale().replace('_', '-'));
  }

  private static DomainException beside(String key, DomainException why) {
    return DomainException.at(FIELD + "." + key, why.code(), why.args().toArray());
  }
}
