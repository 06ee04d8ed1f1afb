package app.atende.web.console;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.conversations.ConversationDetail;
import app.atende.conversations.ConversationQueries;
import app.atende.conversations.DisplayId;
import app.atende.web.security.CurrentActor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What has to be filled in before a conversation is resolved; read when somebody resolves it. */
@Named
@RequestScoped
public class RequiredView {

  private static final String NUMBER = "[1-9][0-9]{0,17}";
  private static final String FIELD = "attribute-";

  @Inject private ConversationQueries conversations;
  @Inject private AttributeReader attributes;
  @Inject private CurrentActor current;
  @Inject private HttpServletRequest request;

  private long version;
  private List<OwnAttributes.One> missing;

  /** What the conversation lacks now. */
  public void load() {
    String number = request.getParameter("c");
    if (number == null || !number.matches(NUMBER)) {
      throw new DomainException(ErrorCode.CONVERSATION_NOT_FOUND);
    }
    DisplayId id = new DisplayId(Long.parseLong(number));
    ConversationDetail detail = conversations.detail(id, current.actor());
    version = detail.card().version();
    missing = attributes.missing(detail.customAttributes());
  }

  /** The version of the conversation that lacks them. */
  public long getVersion() {
    return version;
  }

  /** What is asked for, by name. */
  public List<OwnAttributes.One> getMissing() {
    return missing;
  }

  /** The name of the field, as refusals call it. */
  public String nameOf(OwnAttributes.One attribute) {
    return FIELD + attribute.id();
  }
}
