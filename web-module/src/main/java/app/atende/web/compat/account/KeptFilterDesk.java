package app.atende.web.compat.account;

import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.contacts.Segments;
import app.atende.conversations.Folders;
import app.atende.filters.FilterEdit;
import app.atende.filters.FilterKind;
import app.atende.filters.KeptFilter;
import app.atende.filters.KeptFilterId;
import app.atende.roles.Actor;
import app.atende.web.compat.LooseBody;
import app.atende.web.compat.shapes.CustomFilterShape;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Folders and segments behind one door, by the numbers under which programs know them. */
@ApplicationScoped
public class KeptFilterDesk {

  private static final String QUERY = "query";

  @Inject private Folders folders;
  @Inject private Segments segments;
  @Inject private ConversationWords conversations;
  @Inject private ContactLook contacts;

  /** Which one is meant by a number of the dialect. */
  record Which(FilterKind kind, KeptFilterId id) {

    /** Throws {@code FOLDER_NOT_FOUND} for a number that none can have. */
    static Which of(long number) {
      if (number <= 0) {
        throw new DomainException(ErrorCode.FOLDER_NOT_FOUND);
      }
      return number > CustomFilterShape.SEGMENTS
          ? new Which(FilterKind.SEGMENT, new KeptFilterId(number - CustomFilterShape.SEGMENTS))
          : new Which(FilterKind.FOLDER, new KeptFilterId(number));
    }
  }

  /**
   * The kind of a word or number of the dialect; empty for reports, which have none.
   *
   * @throws DomainException {@code VALUE_INVALID} at {@code filter_type} for any other
   */
  static Optional<FilterKind> kind(String word) {
    return switch (word) {
      case "conversation", "0" -> Optional.of(FilterKind.FOLDER);
      case "contact", "1" -> Optional.of(FilterKind.SEGMENT);
      case "report", "2" -> Optional.empty();
      default -> throw DomainException.at("filter_type", ErrorCode.VALUE_INVALID, word);
    };
  }

  List<KeptFilter> list(FilterKind kind, Actor actor) {
    return kind == FilterKind.FOLDER ? folders.list(actor) : segments.list(actor);
  }

  KeptFilter get(Which which, Actor actor) {
    return which.kind() == FilterKind.FOLDER
        ? folders.get(which.id(), actor)
        : segments.get(which.id(), actor);
  }

  KeptFilter create(FilterKind kind, LooseBody body, Actor actor) {
    FilterEdit edit =
        new FilterEdit(body.text("name").orElse(""), text(kind, body.inside(QUERY), actor));
    return kind == FilterKind.FOLDER ? folders.create(edit, actor) : segments.create(edit, actor);
  }

  /** Changes what the body mentions. */
  KeptFilter change(Which which, LooseBody body, Actor actor) {
    KeptFilter kept = get(which, actor);
    FilterEdit edit =
        new FilterEdit(
            body.has("name") ? body.text("name").orElse("") : kept.name(),
            body.has(QUERY) ? text(which.kind(), body.inside(QUERY), actor) : kept.filter());
    return which.kind() == FilterKind.FOLDER
        ? folders.change(kept.id(), kept.version(), edit, actor)
        : segments.change(kept.id(), kept.version(), edit, actor);
  }

  void delete(Which which, Actor actor) {
    if (which.kind() == FilterKind.FOLDER) {
      folders.delete(which.id(), actor);
    } else {
      segments.delete(which.id(), actor);
    }
  }

  /** What lets everything through is no view. */
  private String text(FilterKind kind, LooseBody query, Actor actor) {
    Optional<String> text =
        kind == FilterKind.FOLDER ? conversations.text(query, actor) : contacts.text(query, actor);
    return text.orElseThrow(() -> DomainException.at(QUERY, ErrorCode.VALUE_INVALID, QUERY));
  }
}
