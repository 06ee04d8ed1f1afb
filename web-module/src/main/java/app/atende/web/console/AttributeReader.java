package app.atende.web.console;

import app.atende.attributes.AttributeDefinitions;
import app.atende.attributes.AttributeOwner;
import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.attributes.Attributes;
import app.atende.web.page.Reader;
import app.atende.web.page.Times;
import app.atende.web.page.Words;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** Reads the account's own attributes beside a conversation, asked for once in a request. */
@RequestScoped
public class AttributeReader {

  private static final String KEY = "conversations_attributes.";
  private static final int MOST_DIGITS = 15;

  @Inject private AttributeDefinitions definitions;
  @Inject private CurrentActor current;
  @Inject private Reader reader;
  @Inject private Times times;
  @Inject private Words words;

  private List<AttributeSummary> all;

  /**
   * What can be told of such an owner, and what these say of him. One statement, the first time.
   */
  public OwnAttributes of(AttributeOwner owner, Attributes kept) {
    return new OwnAttributes(
        owner.word(), defined(owner).stream().map(attribute -> one(attribute, kept)).toList());
  }

  /**
   * What has to be filled in before a conversation with these attributes is resolved, and is not.
   * One statement, the first time.
   */
  List<OwnAttributes.One> missing(Attributes kept) {
    return defined(AttributeOwner.CONVERSATION).stream()
        .filter(attribute -> attribute.requiredToResolve() && attribute.isMissing(kept))
        .map(attribute -> one(attribute, kept))
        .toList();
  }

  /** What can be told of such an owner, by name. One statement, the first time. */
  List<AttributeSummary> defined(AttributeOwner owner) {
    if (all == null) {
      all = definitions.list(current.actor());
    }
    return all.stream().filter(attribute -> attribute.owner() == owner).toList();
  }

  private OwnAttributes.One one(AttributeSummary attribute, Attributes kept) {
    String text = attribute.text(kept);
    return new OwnAttributes.One(
        attribute.id().value(),
        attribute.name(),
        attribute.description(),
        attribute.type().isNumber() ? AttributeType.NUMBER.word() : attribute.type().word(),
        text,
        shown(attribute, kept.values().get(attribute.key()), text),
        attribute.link(kept).orElse(null),
        attribute.choices());
  }

  /** As people of the reader's language say it; what is none of its type, as it is. */
  private String shown(AttributeSummary attribute, Object value, String text) {
    if (value instanceof Boolean is) {
      return words.say(KEY + (is ? "yes" : "no"));
    }
    if (value instanceof Number) {
      NumberFormat format = NumberFormat.getInstance(reader.getLocale());
      format.setMaximumFractionDigits(MOST_DIGITS);
      String number = format.format(new BigDecimal(text));
      return attribute.type() == AttributeType.PERCENT ? number + " %" : number;
    }
    return attribute.type() == AttributeType.DATE ? day(text) : text;
  }

  private String day(String text) {
    try {
      return text.isEmpty() ? text : times.date(LocalDate.parse(text));
    } catch (DateTimeException none) {
      return text;
    }
  }
}
