package app.atende.conversations;

import app.atende.accounts.AccountGate;
import app.atende.accounts.AgentId;
import app.atende.accounts.Words;
import app.atende.config.DomainException;
import app.atende.config.ErrorCode;
import app.atende.config.Now;
import app.atende.conversations.internal.Folder;
import app.atende.conversations.internal.FolderStore;
import app.atende.roles.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The front desk for folders: filters that an agent has given a name. They are his alone; somebody
 * else's is {@code FOLDER_NOT_FOUND}, and who is no agent has none. A folder gives no right: it
 * shows what its owner may see at the moment he looks.
 */
@Stateless
public class Folders {

  /** More than this many nobody can choose from. */
  public static final int MOST = 50;

  private static final int LONGEST_NAME = 60;

  @Inject private FolderStore store;
  @Inject private AccountGate gate;
  @Inject private Now now;

  /** The actor's folders by name. One statement. */
  public List<FolderSummary> list(Actor actor) {
    return actor.isAgent()
        ? store.of(owner(actor)).stream().map(Folder::summary).toList()
        : List.of();
  }

  /** One of them; throws {@code FOLDER_NOT_FOUND}. One statement. */
  public FolderSummary get(FolderId id, Actor actor) {
    return store.find(id, owner(actor)).map(Folder::summary).orElseThrow(Folders::notFound);
  }

  /**
   * Makes a folder.
   *
   * @throws DomainException {@code NAME_REQUIRED}, {@code NAME_TAKEN}, {@code VALUE_TOO_LONG} or
   *     {@code VALUE_INVALID} at {@code name}; what {@link FilterCriteria#parse} refuses; {@code
   *     TOO_MANY_FOLDERS}
   */
  public FolderSummary create(FolderEdit edit, Actor actor) {
    AgentId owner = owner(actor);
    String name = name(edit);
    FilterCriteria criteria = FilterCriteria.parse(edit.filter());
    gate.enter(actor);
    refuseTaken(name, owner, null);
    if (store.count(owner) >= MOST) {
      throw new DomainException(ErrorCode.TOO_MANY_FOLDERS, MOST);
    }
    Folder folder = new Folder(owner, name, criteria, now.instant());
    store.write(folder);
    return folder.summary();
  }

  /**
   * Gives a folder another name and other criteria.
   *
   * @throws DomainException {@code FOLDER_NOT_FOUND}, {@code STALE_EDIT}, and as for {@link
   *     #create}
   */
  public FolderSummary change(FolderId id, long version, FolderEdit edit, Actor actor) {
    AgentId owner = owner(actor);
    String name = name(edit);
    FilterCriteria criteria = FilterCriteria.parse(edit.filter());
    gate.enter(actor);
    Folder folder = store.lock(id, owner).orElseThrow(Folders::notFound);
    if (folder.summary().version() != version) {
      throw new DomainException(ErrorCode.STALE_EDIT);
    }
    refuseTaken(name, owner, id);
    folder.change(name, criteria);
    store.write(folder);
    return folder.summary();
  }

  /** Deletes a folder, for good; throws {@code FOLDER_NOT_FOUND}. */
  public void delete(FolderId id, Actor actor) {
    store.remove(store.lock(id, owner(actor)).orElseThrow(Folders::notFound));
  }

  private static String name(FolderEdit edit) {
    String name = Words.optional("name", edit.name(), LONGEST_NAME);
    if (name == null) {
      throw DomainException.at("name", ErrorCode.NAME_REQUIRED);
    }
    return name;
  }

  private void refuseTaken(String name, AgentId owner, FolderId self) {
    if (store.isTaken(name, owner, self)) {
      throw DomainException.at("name", ErrorCode.NAME_TAKEN);
    }
  }

  private static AgentId owner(Actor actor) {
    if (!actor.isAgent()) {
      throw notFound();
    }
    return new AgentId(actor.id());
  }

  private static DomainException notFound() {
    return new DomainException(ErrorCode.FOLDER_NOT_FOUND);
  }
}
