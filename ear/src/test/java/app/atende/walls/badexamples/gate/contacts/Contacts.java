package app.atende.walls.badexamples.gate.contacts;

import jakarta.persistence.EntityManager;

/** A front desk with an entity manager in its hand. */
public record Contacts(EntityManager em) {}
