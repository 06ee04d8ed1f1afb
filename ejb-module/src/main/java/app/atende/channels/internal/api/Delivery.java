package app.atende.channels.internal.api;

import app.atende.channels.outbound.OutboundCall;
import app.atende.conversations.DisplayId;
import app.atende.conversations.MessageId;
import java.util.Optional;

/**
 * A call that is to be made.
 *
 * @param call what is sent and where to
 * @param conversation what it is about
 * @param fails the message to the contact that has failed when the call does, if it carries one
 */
public record Delivery(OutboundCall call, DisplayId conversation, Optional<MessageId> fails) {}
