package app.atende.web.provider;

import app.atende.provisioning.AccountProfile;
import app.atende.provisioning.AccountTerms;
import app.atende.tenancy.LimitName;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an operator types for a new account, step by step; each field is as he left it. */
public class NewAccountForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private String slug;
  private String domain;
  private String locale = "pt_BR";
  private String timeZone = "America/Sao_Paulo";
  private Long agents;
  private Long inboxes;
  private String ownerName;
  private String ownerEmail;

  AccountProfile profile() {
    return new AccountProfile(
        name, Optional.ofNullable(domain), Optional.empty(), locale, timeZone);
  }

  AccountTerms terms() {
    Map<String, Long> limits = new TreeMap<>();
    if (agents != null) {
      limits.put(LimitName.AGENTS.wireName(), agents);
    }
    if (inboxes != null) {
      limits.put(LimitName.INBOXES.wireName(), inboxes);
    }
    return AccountTerms.NONE.withLimits(limits);
  }

  /** The account's name. */
  public String getName() {
    return name;
  }

  /** Takes the account's name. */
  public void setName(String name) {
    this.name = name;
  }

  /** The account's short name. */
  public String getSlug() {
    return slug;
  }

  /** Takes the account's short name. */
  public void setSlug(String slug) {
    this.slug = slug;
  }

  /** The account's own domain, or null. */
  public String getDomain() {
    return domain;
  }

  /** Takes the account's own domain. */
  public void setDomain(String domain) {
    this.domain = domain;
  }

  /** {@code pt_BR} or {@code en}. */
  public String getLocale() {
    return locale;
  }

  /** Takes the language. */
  public void setLocale(String locale) {
    this.locale = locale;
  }

  /** The name of a time zone. */
  public String getTimeZone() {
    return timeZone;
  }

  /** Takes the name of a time zone. */
  public void setTimeZone(String timeZone) {
    this.timeZone = timeZone;
  }

  /** How many agents it may have, or null for as many as it likes. */
  public Long getAgents() {
    return agents;
  }

  /** Takes how many agents it may have. */
  public void setAgents(Long agents) {
    this.agents = agents;
  }

  /** How many inboxes it may have, or null for as many as it likes. */
  public Long getInboxes() {
    return inboxes;
  }

  /** Takes how many inboxes it may have. */
  public void setInboxes(Long inboxes) {
    this.inboxes = inboxes;
  }

  /** How the first administrator is called. */
  public String getOwnerName() {
    return ownerName;
  }

  /** Takes how the first administrator is called. */
  public void setOwnerName(String ownerName) {
    this.ownerName = ownerName;
  }

  /** Where his invitation goes. */
  public String getOwnerEmail() {
    return ownerEmail;
  }

  /** Takes where his invitation goes. */
  public void setOwnerEmail(String ownerEmail) {
    this.ownerEmail = ownerEmail;
  }
}
