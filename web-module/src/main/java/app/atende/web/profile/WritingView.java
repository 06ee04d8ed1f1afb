package app.atende.web.profile;

import app.atende.people.SendKey;
import app.atende.people.Users;
import app.atende.people.WritingPreferences;
import app.atende.web.console.MessageHtml;
import app.atende.web.page.Notices;
import app.atende.web.security.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The sections with the key that sends and with the signature, for every account of the person. */
@Named
@ViewScoped
public class WritingView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Users users;
  @Inject private Myself myself;
  @Inject private SignedIn signedIn;
  @Inject private MessageHtml html;
  @Inject private Notices notices;

  private SendKey sendKey;
  private String signature;

  @PostConstruct
  void read() {
    WritingPreferences how = myself.get().preferences().writing();
    sendKey = how.sendKey();
    signature = how.signature();
  }

  private WritingPreferences saved() {
    return users.get(signedIn.user()).preferences().writing();
  }

  /** Saves which key sends. */
  public void saveSendKey() {
    users.keepWriting(signedIn.user(), saved().with(sendKey, saved().signature()));
    notices.say("profile_settings.message.info.send_key");
  }

  /** Saves the signature; an empty one removes it. */
  public void saveSignature() {
    String words = signature == null ? "" : signature;
    users.keepWriting(signedIn.user(), saved().with(saved().sendKey(), words));
    notices.say("profile_settings.message.info.signature");
  }

  /** The signature as a reader will see it; safe to show. */
  public String getPreview() {
    return html.of(signature);
  }

  /** The keys that there are. */
  public SendKey[] getSendKeys() {
    return SendKey.values();
  }

  /** The key that sends. */
  public SendKey getSendKey() {
    return sendKey;
  }

  /** Takes the key from the form. */
  public void setSendKey(SendKey chosen) {
    this.sendKey = chosen;
  }

  /** The signature, as Markdown. */
  public String getSignature() {
    return signature;
  }

  /** Takes the signature from the form. */
  public void setSignature(String typed) {
    this.signature = typed;
  }
}
