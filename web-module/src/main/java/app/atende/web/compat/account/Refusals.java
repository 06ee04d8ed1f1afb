package app.atende.web.compat.account;

import app.atende.config.DomainException;

/** Refusals of those endpoints that name no field, whatever was wrong (contract 2.6). */
final class Refusals {

  private Refusals() {}

  /** The same refusal of the whole request. */
  static DomainException inOneSentence(DomainException refusal) {
    return new DomainException(refusal.code(), refusal.args().toArray());
  }
}
