package app.atende.walls.badexamples.gate.contacts;

import app.atende.walls.badexamples.Breaks;
import jakarta.persistence.EntityManager;

/** A front desk with an entity manager in its hand. */
@Breaks
public record Contacts(EntityManager em) {}
