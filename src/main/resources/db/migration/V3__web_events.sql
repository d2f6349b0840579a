-- What a web widget is shown, numbered in the order in which it was handed over, so that a stream
-- can go on from the last number it saw. The outbox id makes a repeated hand-over harmless.
create table web_event (
    id              text   not null primary key,
    contact_id      text   not null references contact (id) on delete cascade,
    number          bigint not null,
    conversation_id text   not null references conversation (id) on delete cascade,
    kind            text   not null,
    body_sealed     text   not null,
    created_at      bigint not null,
    unique (contact_id, number)
);
create index web_event_conversation on web_event (conversation_id);
