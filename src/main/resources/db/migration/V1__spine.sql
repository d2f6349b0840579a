-- The way of one text: contact -> conversation -> inbox -> outbox.
-- One dialect for SQLite and PostgreSQL: text ids made by the application, times as epoch
-- milliseconds, sealed (encrypted) values as Base64 text. Every column is listed with purpose and
-- time to live in privacy/data-inventory.yaml; a test fails on one that is not.

create table vault_key (
    owner_id    text   not null primary key,
    wrapped_key text   not null,
    created_at  bigint not null
);

-- The only table that holds a number. Everything else knows contact.id, which is random.
create table contact (
    id             text   not null primary key,
    channel        text   not null check (channel in ('sms', 'whatsapp', 'web')),
    address_index  text   not null unique,
    address_sealed text   not null,
    opted_out_at   bigint,
    created_at     bigint not null
);

create table conversation (
    id               text    not null primary key,
    contact_id       text    not null references contact (id),
    line             text    not null,
    channel          text    not null,
    phase            text    not null check (phase in ('bot', 'human', 'left', 'closed')),
    state_sealed     text,
    language         text    not null,
    urgency          text    not null,
    version          bigint  not null,
    created_at       bigint  not null,
    last_inbound_at  bigint,
    last_outbound_at bigint,
    closed_at        bigint
);
create unique index conversation_open on conversation (contact_id, line) where closed_at is null;
create index conversation_idle on conversation (last_inbound_at) where closed_at is null;

create table inbox (
    id              text    not null primary key,
    provider_id     text    not null unique,
    contact_id      text    not null references contact (id),
    conversation_id text    not null references conversation (id),
    body_sealed     text,
    media_count     integer not null,
    opt_out         text,
    status          text    not null check (status in ('new', 'done', 'parked')),
    attempts        integer not null,
    due_at          bigint  not null,
    received_at     bigint  not null,
    done_at         bigint
);
create index inbox_new on inbox (due_at) where status = 'new';
create index inbox_conversation on inbox (conversation_id, received_at);

create table outbox (
    id              text    not null primary key,
    conversation_id text    not null references conversation (id),
    contact_id      text    not null references contact (id),
    case_id         text,
    sender          text    not null,
    kind            text    not null check (kind in ('reply', 'relay', 'alert', 'desk')),
    priority        integer not null,
    position        integer not null,
    body_sealed     text,
    segments        integer not null,
    state           text    not null,
    attempt         integer not null,
    posts           integer not null,
    due_at          bigint  not null,
    lease_owner     text,
    lease_until     bigint,
    first_post_at   bigint,
    provider_id     text unique,
    error_code      integer,
    created_at      bigint  not null,
    expires_at      bigint  not null,
    accepted_at     bigint,
    settled_at      bigint
);
create index outbox_due on outbox (sender, priority, created_at, position) where state in ('new', 'sending', 'unknown');
create index outbox_conversation on outbox (conversation_id, created_at);
create index outbox_contact on outbox (contact_id, created_at);

-- When a sending number may send again; shared by all instances.
create table sender_pace (
    sender  text   not null primary key,
    free_at bigint not null
);
