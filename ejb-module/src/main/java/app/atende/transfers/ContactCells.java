package app.atende.transfers;

import app.atende.attributes.AttributeSummary;
import app.atende.attributes.AttributeType;
import app.atende.contacts.ContactDetail;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * What stands in the cells of a contact: days, numbers and yes or no as a spreadsheet of this
 * language understands them, which the import understands too.
 *
 * @param language in which numbers are written
 * @param zone in which moments are told
 * @param yes word for what is so
 * @param no word for what is not
 */
public record ContactCells(Locale language, ZoneId zone, String yes, String no) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  /**
   * The cell of a field; null for an empty one.
   *
   * @param labels titles of the labels that he bears, between commas
   */
  public Object of(TableField field, ContactDetail contact, String labels) {
    if (field.isIgnored()) {
      return null;
    }
    if (field.custom() != null) {
      return own(field.custom(), contact);
    }
    return switch (field.standard()) {
      case ID -> contact.id();
      case NAME -> contact.name();
      case EMAIL -> contact.email();
      case PHONE -> contact.phoneNumber();
      case IDENTIFIER -> contact.identifier();
      case LABELS -> labels;
      case BLOCKED -> yesOrNo(contact.blocked());
      case CREATED -> moment(contact.createdAt());
      case ACTIVITY -> moment(contact.lastActivityAt());
      case FACEBOOK, INSTAGRAM, LINKEDIN, TWITTER, GITHUB ->
          contact
              .additionalAttributes()
              .object("social_profiles")
              .text(field.standard().word())
              .orElse(null);
      default -> contact.additionalAttributes().text(field.standard().word()).orElse(null);
    };
  }

  private String own(AttributeSummary own, ContactDetail contact) {
    String text = own.text(contact.customAttributes());
    if (own.type().isNumber()) {
      char point = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
      return text.replace('.', point);
    }
    boolean isYesOrNo = text.equals("true") || text.equals("false");
    return own.type() == AttributeType.CHECKBOX && isYesOrNo
        ? yesOrNo(Boolean.parseBoolean(text))
        : text;
  }

  private String yesOrNo(boolean so) {
    return so ? yes : no;
  }

  private String moment(Instant at) {
    return at == null ? null : MOMENT.format(at.atZone(zone));
  }
}
