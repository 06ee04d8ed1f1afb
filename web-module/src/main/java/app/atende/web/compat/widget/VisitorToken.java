package app.atende.web.compat.widget;

import app.atende.inboxes.InboxId;
import java.time.Instant;

/**
 * What the signed token of a visitor says: who he is at which inbox. He need not be known there
 * yet.
 *
 * @param sourceId how he is, or will be, known at the inbox
 * @param issuedAt to the second
 */
public record VisitorToken(String sourceId, InboxId inbox, Instant issuedAt) {}
