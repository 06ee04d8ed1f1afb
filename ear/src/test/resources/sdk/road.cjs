/*
 * An administrator's program that uses the client library as its authors meant it, from the first
 * inbox to the last webhook. What it is told on its standard input:
 *   {base, account, token, agent, hook, label, attribute, routes}
 * `routes` are the server's own, so that what it cannot do yet is not asked of it. It prints one
 * JSON document: the ids of what it leaves behind, and the steps that it took. The first answer
 * that is not what the library expects ends it with an exit code.
 */
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");
const { default: ChatwootClient, ApiError } = require("@figuro/chatwoot-sdk");

const told = JSON.parse(fs.readFileSync(0, "utf8"));
const accountId = told.account;
const client = programOf(told.token);
const steps = [];
const left = {};

function programOf(token) {
  return new ChatwootClient({
    config: { basePath: told.base, with_credentials: true, credentials: "include", token },
  });
}

function can(route) {
  return told.routes.includes(route.replace("{acc}", "/api/v1/accounts/{account}"));
}

async function step(name, work) {
  try {
    await work();
    steps.push(name);
  } catch (refusal) {
    const said = refusal instanceof ApiError
      ? `${refusal.request.method} ${refusal.url}: ${refusal.status} ${JSON.stringify(refusal.body)}`
      : refusal.stack;
    throw new Error(`«${name}» went wrong: ${said}`);
  }
}

async function refused(promise, status) {
  await assert.rejects(
    () => promise,
    (refusal) => {
      assert.ok(refusal instanceof ApiError, String(refusal));
      assert.equal(refusal.status, status);
      return true;
    });
}

async function people() {
  const profile = await client.profile.profile();
  assert.ok(profile.accounts.some((account) => account.id === accountId));
  const agents = await client.agents.list({ accountId });
  assert.ok(agents.some((agent) => agent.id === told.agent));
}

async function inboxes() {
  const made = await client.inboxes.create({
    accountId,
    data: { name: "Gateway", channel: { type: "api", webhook_url: "" } },
  });
  assert.equal(made.channel_type, "Channel::Api");
  left.inbox = made.id;
  left.inboxIdentifier = made.inbox_identifier;
  const all = await client.inboxes.list({ accountId });
  assert.ok(all.payload.some((inbox) => inbox.id === made.id && inbox.inbox_identifier));
  const one = await client.inboxes.get({ accountId, id: made.id });
  assert.equal(one.name, "Gateway");
  const changed = await client.inboxes.update({
    accountId,
    id: made.id,
    data: { name: "WhatsApp", enable_auto_assignment: false },
  });
  assert.equal(changed.name, "WhatsApp");
}

async function members() {
  const place = { inbox_id: String(left.inbox), user_ids: [told.agent] };
  const added = await client.inboxes.addAgent({ accountId, data: place });
  assert.deepEqual(added.payload.map((agent) => agent.id), [told.agent]);
  const nobody = await client.inboxes.updateAgentsInInbox({
    accountId,
    data: { inbox_id: String(left.inbox), user_ids: [] },
  });
  assert.deepEqual(nobody.payload, []);
  await client.inboxes.addAgent({ accountId, data: place });
  const now = await client.inboxes.listAgents({ accountId, inboxId: left.inbox });
  assert.deepEqual(now.payload.map((agent) => agent.id), [told.agent]);
  await client.inboxes.removeAgent({ accountId, inboxId: left.inbox, data: place });
  const none = await client.inboxes.listAgents({ accountId, inboxId: left.inbox });
  assert.deepEqual(none.payload, []);
  await client.inboxes.addAgent({ accountId, data: place });
}

async function webhooks() {
  const made = await client.webhooks.create({
    accountId,
    data: { url: told.hook, subscriptions: ["message_created"] },
  });
  left.webhook = made.payload.webhook.id;
  const more = ["message_created", "conversation_status_changed"];
  const changed = await client.webhooks.update({
    accountId,
    webhookId: left.webhook,
    data: { url: told.hook, subscriptions: more },
  });
  assert.deepEqual([...changed.payload.webhook.subscriptions].sort(), [...more].sort());
  const brief = await client.webhooks.create({
    accountId,
    data: { url: told.hook + "/brief", subscriptions: more },
  });
  await client.webhooks.delete({ accountId, webhookId: brief.payload.webhook.id });
  const all = await client.webhooks.list({ accountId });
  assert.deepEqual(all.payload.webhooks.map((webhook) => webhook.id), [left.webhook]);
}

async function contacts() {
  const made = await client.contacts.create({
    accountId,
    data: {
      inbox_id: left.inbox,
      name: "Carla Souza",
      phone_number: "+5511987654321",
      identifier: "5511987654321@s.whatsapp.net",
      custom_attributes: { [told.attribute]: "ouro" },
    },
  });
  left.contact = made.payload.contact.id;
  left.sourceId = made.payload.contact_inbox.source_id;
  assert.ok(left.sourceId);
  const changed = await client.contacts.update({
    accountId,
    id: left.contact,
    data: { name: "Carla", email: "carla@acme.example" },
  });
  assert.equal(changed.payload.name, "Carla");
  const one = await client.contacts.get({ accountId, id: left.contact });
  assert.equal(one.payload.email, "carla@acme.example");
  assert.equal(one.payload.custom_attributes[told.attribute], "ouro");
  await refused(client.contacts.get({ accountId, id: 999999 }), 404);
}

async function contactsFound() {
  const page = await client.contacts.list({ accountId, sort: "-name", page: 1 });
  assert.ok(page.payload.some((contact) => contact.id === left.contact));
  assert.equal(page.meta.count, page.payload.length);
  const hits = await client.contacts.search({ accountId, q: "@s.whatsapp.net" });
  assert.deepEqual(hits.payload.map((contact) => contact.id), [left.contact]);
  const filtered = await client.contacts.filter({
    accountId,
    page: 1,
    payload: [
      {
        attribute_key: "phone_number",
        filter_operator: "equal_to",
        values: ["+5511987654321"],
        query_operator: null,
      },
    ],
  });
  assert.deepEqual(filtered.payload.map((contact) => contact.id), [left.contact]);
  const places = await client.contact.getContactable({ accountId, id: left.contact });
  assert.ok(places.payload.some((place) => place.inbox.id === left.inbox));
}

async function contactsDeleted() {
  const brief = await client.contacts.create({ accountId, data: { name: "Dora", email: "dora@acme.example" } });
  const id = brief.payload.contact.id;
  await client.contact.create({ accountId, id, data: { inbox_id: left.inbox, source_id: "dora-1" } });
  await client.contacts.delete({ accountId, id });
  await refused(client.contacts.get({ accountId, id }), 404);
}

async function conversations() {
  const made = await client.conversations.create({
    accountId,
    data: {
      source_id: left.sourceId,
      contact_id: String(left.contact),
      inbox_id: String(left.inbox),
      status: "pending",
    },
  });
  left.conversation = made.id;
  assert.equal(made.status, "pending");
  const reused = await client.contacts.listConversations({ accountId, id: left.contact });
  assert.deepEqual(reused.payload.map((one) => [one.id, one.inbox_id]), [[made.id, left.inbox]]);
  const opened = await client.conversations.toggleStatus({
    accountId,
    conversationId: made.id,
    data: { status: "open" },
  });
  assert.equal(opened.payload.current_status, "open");
  const one = await client.conversations.get({ accountId, conversationId: made.id });
  assert.equal(one.meta.sender.id, left.contact);
  const given = await client.conversationAssignment.assign({
    accountId,
    conversationId: made.id,
    data: { assignee_id: told.agent },
  });
  assert.equal(given.id, told.agent);
}

async function conversationLabels() {
  const where = { accountId, conversationId: left.conversation };
  const added = await client.conversationLabels.add({ ...where, data: { labels: [told.label] } });
  assert.deepEqual(added.payload, [told.label]);
  assert.deepEqual((await client.conversationLabels.list(where)).payload, [told.label]);
}

async function conversationsFound() {
  const meta = await client.conversations.getMeta({ accountId, status: "open", labels: [told.label] });
  assert.equal(meta.meta.all_count, 1);
  const page = await client.conversations.list({
    accountId,
    assigneeType: "assigned",
    status: "open",
    inboxId: left.inbox,
    page: 1,
  });
  assert.deepEqual(page.data.payload.map((one) => one.id), [left.conversation]);
  const filtered = await client.conversations.filter({
    accountId,
    page: 1,
    payload: [
      { attribute_key: "status", filter_operator: "equal_to", values: ["open"], query_operator: "AND" },
      { attribute_key: "labels", filter_operator: "equal_to", values: [told.label], query_operator: null },
    ],
  });
  assert.deepEqual(filtered.payload.map((one) => one.id), [left.conversation]);
}

async function messages() {
  const where = { accountId, conversationId: left.conversation };
  const came = await client.messages.create({
    ...where,
    data: { content: "Meu pacote sumiu", message_type: "incoming", private: false, source_id: "WAID:1" },
  });
  assert.equal(came.message_type, 0);
  left.incoming = came.id;
  const went = await client.messages.create({
    ...where,
    data: {
      content: "Bom dia, **Carla**",
      message_type: "outgoing",
      private: false,
      content_attributes: { in_reply_to: came.id },
      attachments: [
        { content: Buffer.from("rota 7\n").toString("base64"), encoding: "base64", filename: "rota.txt" },
      ],
    },
  });
  assert.equal(went.message_type, 1);
  assert.equal(went.content_attributes.in_reply_to, came.id);
  assert.equal(went.attachments.length, 1);
  assert.ok(went.attachments[0].data_url.endsWith("/rota.txt"), went.attachments[0].data_url);
  left.outgoing = went.id;
  const note = await client.messages.create({ ...where, data: { content: "Entre nós", private: true } });
  assert.equal(note.private, true);
  const shown = await client.messages.list(where);
  const said = shown.payload.filter((message) => message.message_type !== 2);
  assert.deepEqual(said.map((message) => message.id), [came.id, went.id, note.id]);
}

async function messagesChanged() {
  const where = { accountId, conversationId: left.conversation };
  const read = await client.messages.update({
    ...where,
    messageId: left.outgoing,
    data: { status: "read" },
  });
  assert.equal(read.status, "read");
  const brief = await client.messages.create({ ...where, data: { content: "Foi engano" } });
  await client.messages.delete({ ...where, messageId: brief.id });
  const shown = await client.messages.list(where);
  const gone = shown.payload.find((message) => message.id === brief.id);
  assert.equal(gone.content_attributes.deleted, true);
}

async function teams() {
  const made = await client.teams.create({
    accountId,
    data: { name: "Entregas", description: "Rua a rua", allow_auto_assign: false },
  });
  const where = { accountId, teamId: made.id };
  assert.equal((await client.teams.get(where)).name.toLowerCase(), "entregas");
  const changed = await client.teams.update({ ...where, data: { description: "Porta a porta" } });
  assert.equal(changed.description, "Porta a porta");
  const given = await client.conversationAssignment.assign({
    accountId,
    conversationId: left.conversation,
    data: { team_id: made.id },
  });
  assert.equal(given.id, made.id);
  left.team = made.id;
  const brief = await client.teams.create({ accountId, data: { name: "Trocas" } });
  await client.teams.delete({ accountId, teamId: brief.id });
  assert.deepEqual((await client.teams.list({ accountId })).map((team) => team.id), [made.id]);
  await refused(client.teams.listMembers(where), 404); // the library leaves out /api/v1 there
}

async function cannedResponses() {
  const made = await client.cannedResponses.create({
    accountId,
    data: { short_code: "entrega", content: "Chega amanhã" },
  });
  left.canned = made.id;
  const changed = await client.cannedResponses.update({
    accountId,
    id: made.id,
    data: { content: "Chega hoje" },
  });
  assert.equal(changed.short_code, "entrega");
  const brief = await client.cannedResponses.create({
    accountId,
    data: { short_code: "troca", content: "Como foi?" },
  });
  await client.cannedResponses.delete({ accountId, id: brief.id });
  const all = await client.cannedResponses.list({ accountId });
  assert.deepEqual(all.map((one) => [one.id, one.content]), [[made.id, "Chega hoje"]]);
}

async function definitionsRead() {
  const all = await client.customAttributes.list({ accountId, attributeModel: "1" });
  const one = all.find((definition) => definition.attribute_key === told.attribute);
  assert.equal(one.attribute_model, "contact_attribute");
  const shown = await client.customAttributes.get({ accountId, id: one.id });
  assert.equal(shown.attribute_display_name, one.attribute_display_name);
}

async function definitionsWritten() {
  const made = await client.customAttributes.create({
    accountId,
    data: {
      attribute_display_name: "Número do pedido",
      attribute_display_type: 0,
      attribute_description: "Como está na nota",
      attribute_key: "pedido",
      attribute_model: 0,
    },
  });
  assert.equal(made.attribute_model, "conversation_attribute");
  const changed = await client.customAttributes.update({
    accountId,
    id: made.id,
    data: { attribute_display_name: "Pedido" },
  });
  assert.equal(changed.attribute_display_name, "Pedido");
  await client.customAttributes.delete({ accountId, id: made.id });
  await refused(client.customAttributes.get({ accountId, id: made.id }), 404);
}

async function customFilters() {
  const query = {
    payload: [
      { attribute_key: "status", filter_operator: "equal_to", values: ["open"], query_operator: null },
    ],
  };
  const made = await client.customFilters.create({
    accountId,
    filterType: "conversation",
    data: { name: "Abertas", type: "conversation", query },
  });
  const where = { accountId, customFilterId: made.id };
  const changed = await client.customFilters.update({ ...where, data: { name: "Todas abertas" } });
  assert.equal(changed.name, "Todas abertas");
  const [condition] = (await client.customFilters.get(where)).query.payload;
  assert.equal(condition.attribute_key, "status");
  assert.equal(condition.filter_operator, "equal_to");
  assert.deepEqual(condition.values, ["open"]);
  const all = await client.customFilters.list({ accountId, filterType: "conversation" });
  assert.deepEqual(all.map((filter) => filter.id), [made.id]);
  await client.customFilters.delete(where);
}

async function contactsOwnDoor() {
  const inboxIdentifier = left.inboxIdentifier;
  const made = await client.client.contacts.create({ inboxIdentifier, data: { name: "Pedro" } });
  const contact = { inboxIdentifier, contactIdentifier: made.source_id };
  const begun = await client.client.conversations.create(contact);
  const where = { ...contact, conversationId: begun.id };
  const said = await client.client.messages.create({ ...where, data: { content: "Olá" } });
  const all = await client.client.messages.list(where);
  assert.deepEqual(all.map((message) => message.id), [said.id]);
}

async function strangers() {
  await refused(programOf("nobody-s-token").profile.profile(), 401);
  await refused(client.inboxes.list({ accountId: accountId + 1000000 }), 404);
  await refused(client.cannedResponses.create({ accountId, data: { short_code: "entrega", content: "x" } }), 422);
}

async function road() {
  await step("profile and agents", people);
  await step("inboxes", inboxes);
  await step("inbox members", members);
  await step("webhooks", webhooks);
  await step("contacts", contacts);
  await step("contacts found", contactsFound);
  await step("contacts deleted", contactsDeleted);
  await step("conversations", conversations);
  await step("labels", conversationLabels);
  await step("conversations found", conversationsFound);
  await step("messages", messages);
  await step("messages changed", messagesChanged);
  await step("teams", teams);
  await step("canned responses", cannedResponses);
  await step("custom attributes read", definitionsRead);
  if (can("POST {acc}/custom_attribute_definitions")) {
    await step("custom attributes written", definitionsWritten);
  }
  if (can("POST {acc}/custom_filters")) {
    await step("custom filters", customFilters);
  }
  await step("the contact's own door", contactsOwnDoor);
  await step("strangers", strangers);
}

road().then(
  () => console.log(JSON.stringify({ steps, ...left })),
  (failure) => {
    console.error(failure.message);
    process.exitCode = 1;
  });
