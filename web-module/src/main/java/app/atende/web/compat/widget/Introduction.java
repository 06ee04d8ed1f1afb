package app.atende.web.compat.widget;

import app.atende.attributes.Attributes;
import app.atende.contacts.ContactProfile;

/**
 * What a visitor says before he writes for the first time.
 *
 * @param profile about himself
 * @param ofConversation custom attributes of the conversation that he begins
 */
record Introduction(ContactProfile profile, Attributes ofConversation) {}
