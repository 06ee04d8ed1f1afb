package app.atende.config;

/**
 * Everything that can be refused, in one catalogue, each with the HTTP status that says so. The
 * sentence for people stands in the bundles under {@code error.<CODE>}.
 *
 * <p>What an actor may not even see is {@code …_NOT_FOUND}, not {@code NOT_PERMITTED}.
 */
public enum ErrorCode {
  /** Nobody is signed in, or the session has ended. */
  NOT_SIGNED_IN(401),
  /** E-mail or password is wrong. Says the same for a person we do not know. */
  WRONG_CREDENTIALS(401),
  /** The password is right; a code of the second factor is needed too. */
  SECOND_FACTOR_NEEDED(401),
  /** Too much time has passed between the password and the code. */
  SIGN_IN_EXPIRED(401),
  /** The token that was sent is none of ours, or was revoked. */
  TOKEN_INVALID(401),
  /** The hash that proves a contact's identity is wrong, or lacks although it is mandatory. */
  IDENTITY_NOT_PROVEN(401),
  /** A bot asks for something that is not for bots. */
  NOT_FOR_BOTS(401),
  /** A platform app asks for something that it did not create. */
  NOT_GRANTED(401),
  /** Seen, but not allowed. */
  NOT_PERMITTED(403),
  /** In this account agents do not give conversations to others. */
  ASSIGNING_RESTRICTED(403),
  /** The request did not prove that it comes from our own page. */
  FOREIGN_ORIGIN(403),
  /** The account is suspended by the provider. */
  ACCOUNT_SUSPENDED(403),
  /** The account is not open yet: a step of its creation is under way or has failed. */
  ACCOUNT_NOT_READY(403),
  /** How far a message came is told by gateways alone, of API inboxes. */
  STATUS_ONLY_AT_API(403),
  /** The contact is blocked in this account. */
  CONTACT_BLOCKED(403),

  /** No such account, or none that the asker may know of. */
  ACCOUNT_NOT_FOUND(404),
  /** No such conversation here. */
  CONVERSATION_NOT_FOUND(404),
  /** No such contact here. */
  CONTACT_NOT_FOUND(404),
  /** No such contact at this inbox. */
  CONTACT_INBOX_NOT_FOUND(404),
  /** No such label here. */
  LABEL_NOT_FOUND(404),
  /** No such folder, or one of somebody else. */
  FOLDER_NOT_FOUND(404),
  /** There is no such segment, or it is somebody else's. */
  SEGMENT_NOT_FOUND(404),
  /** No such table of contacts here. */
  IMPORT_NOT_FOUND(404),
  /** No such table of contacts that the asker may take away, or none any more. */
  EXPORT_NOT_FOUND(404),
  /** There is no such note. */
  NOTE_NOT_FOUND(404),
  /** No such custom attribute here. */
  ATTRIBUTE_NOT_FOUND(404),
  /** No such inbox here. */
  INBOX_NOT_FOUND(404),
  /** No such agent here. */
  AGENT_NOT_FOUND(404),
  /** No such custom role here. */
  ROLE_NOT_FOUND(404),
  /** No such team here. */
  TEAM_NOT_FOUND(404),
  /** No such message here. */
  MESSAGE_NOT_FOUND(404),
  /** No such notice, or one of somebody else. */
  NOTICE_NOT_FOUND(404),
  /** No such canned response here. */
  CANNED_RESPONSE_NOT_FOUND(404),
  /** No such scheduled message here. */
  SCHEDULED_MESSAGE_NOT_FOUND(404),
  /** No such file here. */
  ATTACHMENT_NOT_FOUND(404),
  /** No such person. */
  USER_NOT_FOUND(404),
  /** No such operator of the provider. */
  OPERATOR_NOT_FOUND(404),
  /** No such platform app. */
  APP_NOT_FOUND(404),
  /** No such agent bot. */
  BOT_NOT_FOUND(404),
  /** No such named token. */
  TOKEN_NOT_FOUND(404),
  /** No such run of provisioning. */
  RUN_NOT_FOUND(404),
  /** No such row of the outbox, or not in a state in which this can be done. */
  OUTBOX_ROW_NOT_FOUND(404),
  /** No such webhook here. */
  WEBHOOK_NOT_FOUND(404),
  /** No such delivery of this webhook. */
  DELIVERY_NOT_FOUND(404),
  /** No such page or address. */
  NOT_FOUND(404),

  /** Somebody else changed it meanwhile. */
  STALE_EDIT(409),
  /** The two conversations were merged too long ago to be two again. */
  MERGE_SETTLED(409),
  /** The scheduled message was sent or taken back meanwhile. */
  SCHEDULED_MESSAGE_SETTLED(409),
  /** The table of contacts was begun, taken in or dropped meanwhile. */
  IMPORT_SETTLED(409),
  /** The same idempotency key came with another request. */
  IDEMPOTENCY_MISMATCH(409),
  /** The same request is being worked on at this moment. */
  STILL_RUNNING(409),
  /** The account is in a state in which this cannot be done. */
  ACCOUNT_STATE(409),
  /** A step of provisioning failed; resume continues there. */
  PROVISIONING_FAILED(500),

  /** The person works in another account too, so nobody of this one may do that to him. */
  WORKS_ELSEWHERE_TOO(422),
  /** A limit that the provider set is reached. */
  LIMIT_EXCEEDED(402),
  /** There is no limit of this name. */
  UNKNOWN_LIMIT(422),
  /** Another account has this slug. */
  SLUG_TAKEN(422),
  /** The slug is not made of 2 to 40 letters, digits and hyphens. */
  SLUG_INVALID(422),
  /** Another account has this domain. */
  DOMAIN_TAKEN(422),
  /** This is no domain name. */
  DOMAIN_INVALID(422),
  /** Somebody has this e-mail address already. */
  EMAIL_TAKEN(422),
  /** This is no e-mail address. */
  EMAIL_INVALID(422),
  /** This is no phone number. */
  PHONE_INVALID(422),
  /** This is no web address, or not one we may call. */
  URL_INVALID(422),
  /** A name is missing. */
  NAME_REQUIRED(422),
  /** The name is taken. */
  NAME_TAKEN(422),
  /** Business hours end before they begin, or one of the two times is missing. */
  HOURS_INVALID(422),
  /** A label is not made of two or more letters, digits, hyphens and underscores. */
  LABEL_INVALID(422),
  /** The account has as many labels as anybody can choose from. */
  TOO_MANY_LABELS(422),
  /** The account has as many teams as anybody can choose from. */
  TOO_MANY_TEAMS(422),
  /** The account has as many roles of its own as anybody can choose from. */
  TOO_MANY_ROLES(422),
  /** The agent has as many folders as anybody can choose from. */
  TOO_MANY_FOLDERS(422),
  /** The account has as many webhooks as there may be; args: how many those are. */
  TOO_MANY_WEBHOOKS(422),
  /** The account has as many bots as there may be. */
  TOO_MANY_BOTS(422),
  /** The webhook is switched off, so nothing can be sent to it. */
  WEBHOOK_OFF(422),
  /** The agent has as many segments as anybody can choose from. */
  TOO_MANY_SEGMENTS(422),
  /** More contacts at once than one transaction changes. */
  TOO_MANY_CONTACTS(422),
  /** A filter has more rows than anybody can keep in mind. */
  TOO_MANY_FILTER_ROWS(422),
  /** More conversations at once than are changed in one go. */
  TOO_MANY_CONVERSATIONS(422),
  /** A duration lies outside of what is allowed. */
  DURATION_OUT_OF_RANGE(422),
  /** A number of days lies outside of what is allowed. */
  DAYS_OUT_OF_RANGE(422),
  /** The key of an attribute is not made of letters, digits, underscores, hyphens and dots. */
  ATTRIBUTE_KEY_INVALID(422),
  /** Another custom attribute of the account has this key. */
  ATTRIBUTE_KEY_TAKEN(422),
  /** The key is that of a standard attribute. */
  ATTRIBUTE_KEY_STANDARD(422),
  /** The account has as many custom attributes as anybody can choose from. */
  TOO_MANY_ATTRIBUTES(422),
  /** A list has more values than anybody can choose from. */
  TOO_MANY_CHOICES(422),
  /** A regular expression cannot be read, looks around or back, or unfolds to too much. */
  PATTERN_INVALID(422),
  /** This is no number, or one with more than 15 digits. */
  NUMBER_INVALID(422),
  /** A whole number lies outside of what is allowed: the arguments are the least and the most. */
  NUMBER_OUT_OF_RANGE(422),
  /** This is no day. */
  DATE_INVALID(422),
  /** The value is none of those of the list. */
  VALUE_NOT_LISTED(422),
  /** The value does not have the form that it should; the first argument says which. */
  VALUE_MISMATCH(422),
  /** A value is missing. */
  VALUE_REQUIRED(422),
  /** A value is longer than its room. */
  VALUE_TOO_LONG(422),
  /** A value is none of those that are allowed here. */
  VALUE_INVALID(422),
  /** A value is taken. */
  VALUE_TAKEN(422),
  /** Another contact has this e-mail address; args: that contact. */
  CONTACT_EMAIL_TAKEN(422),
  /** Another contact has this telephone number; args: that contact. */
  CONTACT_PHONE_TAKEN(422),
  /** This is no picture of a kind that can be drawn small. */
  PICTURE_UNREADABLE(422),
  /** A table has no rows below its headings. */
  CSV_EMPTY(422),
  /** Two columns of a table are called the same; args: how. */
  CSV_COLUMN_TWICE(422),
  /** A table has more columns than are taken; args: how many are. */
  CSV_TOO_MANY_COLUMNS(422),
  /** A table has more rows than are taken; args: how many are. */
  CSV_TOO_MANY_ROWS(422),
  /** A table holds a byte zero, or bytes that are no letters; args: the row. */
  CSV_UNREADABLE(422),
  /** A quotation mark of a table is not closed, or stands where none can; args: the row. */
  CSV_QUOTE(422),
  /** A row of a table is longer than any contact; args: the row. */
  CSV_ROW_TOO_LONG(422),
  /** A row of a table has more cells than there are headings. */
  CSV_MORE_CELLS(422),
  /** Address, number and identifier are known of different contacts. */
  CONTACT_KEYS_DIFFER(422),
  /** Two columns of a table are to be the same of a contact. */
  IMPORT_FIELD_TWICE(422),
  /** No column of a table says who somebody is. */
  IMPORT_KEY_MISSING(422),
  /** A time that must lie in the future does not. */
  TIME_PAST(422),
  /** Two contacts shall be one and are the same one. */
  CONTACTS_NOT_MERGEABLE(422),
  /** The two conversations are not the same contact's by the same way. */
  CONVERSATIONS_NOT_MERGEABLE(422),
  /** A time lies farther in the future than anybody plans. */
  TIME_TOO_FAR(422),
  /** As many messages wait in the conversation as may. */
  TOO_MANY_SCHEDULED(422),
  /** Typed words mean no time to come. */
  TIME_NOT_UNDERSTOOD(422),
  /** There is no such time zone. */
  UNKNOWN_TIME_ZONE(422),
  /** There is no such language. */
  UNKNOWN_LOCALE(422),
  /** There is no such role. */
  UNKNOWN_ROLE(422),
  /** What was typed to confirm is not what it had to be. */
  CONFIRMATION_WRONG(422),
  /** There is no such status. */
  UNKNOWN_STATUS(422),
  /** The body is not the JSON that is expected. */
  BODY_UNREADABLE(400),
  /** The password has fewer than 12 characters. */
  PASSWORD_TOO_SHORT(422),
  /** The password is longer than 128 characters. */
  PASSWORD_TOO_LONG(422),
  /** The password stands on the list of passwords that were made public. */
  PASSWORD_BREACHED(422),
  /** The current password that was given is wrong. */
  PASSWORD_WRONG(422),
  /** A code of an authenticator app, or a recovery code, is wrong or was used before. */
  CODE_INVALID(422),
  /** The link was used, has expired or never was. */
  LINK_EXPIRED(422),
  /** Another canned response of the account has this short code. */
  SHORT_CODE_TAKEN(422),
  /** The short code is not made of letters, digits, hyphens and underscores. */
  SHORT_CODE_INVALID(422),
  /** Attributes must be filled in before this is resolved; the argument names them. */
  ATTRIBUTES_REQUIRED(422),
  /** At least one administrator must stay. */
  LAST_ADMINISTRATOR(422),
  /** The assignee cannot see this inbox. */
  ASSIGNEE_NOT_IN_INBOX(422),
  /** Whom a mail is for has no address, or there is nobody. */
  RECEIVER_MISSING(422),
  /** Only browsers are told by push. */
  PUSH_KIND_REFUSED(422),
  /** The conversation cannot be answered now. */
  REPLY_NOT_ALLOWED(422),
  /** Programs bring in messages of contacts only at API inboxes. */
  INCOMING_ONLY_AT_API(422),
  /** The message has neither words nor files. */
  MESSAGE_EMPTY(422),
  /** The message is longer than 150,000 characters. */
  MESSAGE_TOO_LONG(422),
  /** A rating is taken for 14 days. */
  RATING_CLOSED(422),
  /** Too many files at one message. */
  TOO_MANY_FILES(422),
  /** The kind of file is not taken here. */
  FILE_TYPE_REFUSED(422),
  /** The file is larger than allowed. */
  FILE_TOO_LARGE(413),
  /** Too many tries; the first argument says after how many seconds it may be tried again. */
  TOO_MANY_TRIES(429),
  /** The same as before cannot be reached for now, because the account is being worked on. */
  UNAVAILABLE(503),
  /** Our own mistake. */
  INTERNAL(500);

  private final int http;

  ErrorCode(int http) {
    this.http = http;
  }

  /** The HTTP status of the answer that carries this refusal. */
  public int http() {
    return http;
  }
}
