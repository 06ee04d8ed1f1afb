package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.inboxes.PreChatField;
import app.atende.inboxes.PreChatForm;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.shapes.PreChatShape;
import java.util.List;

/** The pre-chat form of a website as clients send it; what is not mentioned stays. */
final class PreChatFields {

  private static final String OPTIONS = "pre_chat_form_options";
  private static final String FIELDS = "pre_chat_fields";

  private PreChatFields() {}

  /** The form with what the body of the channel mentions. */
  static PreChatForm over(PreChatForm now, LooseBody channel) {
    LooseBody options = channel.inside(OPTIONS);
    return new PreChatForm(
        channel.flag("pre_chat_form_enabled").orElse(now.preChatEnabled()),
        InboxFields.text(options, "pre_chat_message", now.preChatMessage()),
        options.has(FIELDS) ? fields(options) : now.preChatFields());
  }

  private static List<PreChatField> fields(LooseBody options) {
    return options.bodies(FIELDS).stream().map(PreChatFields::field).toList();
  }

  private static PreChatField field(LooseBody row) {
    return new PreChatField(
        row.filled("name").orElseThrow(() -> DomainException.at(FIELDS, ErrorCode.VALUE_REQUIRED)),
        row.filled("field_type").map(PreChatShape::ownerOf).orElse(null),
        InboxFields.text(row, "label", null),
        InboxFields.text(row, "placeholder", null),
        row.flag("required").orElse(false),
        row.flag("enabled").orElse(false));
  }
}
