-- Made by tools/make_schema.py from store/tables.py. Do not edit.
CREATE TABLE stream (
	id INTEGER NOT NULL,
	project TEXT NOT NULL,
	partition TEXT NOT NULL,
	epoch TEXT NOT NULL,
	head BIGINT NOT NULL,
	clock BIGINT NOT NULL,
	hash TEXT NOT NULL,
	floor BIGINT DEFAULT '0' NOT NULL,
	CONSTRAINT pk_stream PRIMARY KEY (id),
	CONSTRAINT uq_stream_project_partition UNIQUE (project, partition)
);
CREATE TABLE vector (
	stream INTEGER NOT NULL,
	site TEXT NOT NULL,
	n BIGINT NOT NULL,
	chain TEXT NOT NULL,
	CONSTRAINT pk_vector PRIMARY KEY (stream, site),
	CONSTRAINT fk_vector_stream FOREIGN KEY(stream) REFERENCES stream (id) ON DELETE CASCADE
);
CREATE TABLE change (
	stream INTEGER NOT NULL,
	site TEXT NOT NULL,
	n BIGINT NOT NULL,
	place BIGINT NOT NULL,
	number BIGINT,
	stamp BIGINT NOT NULL,
	author TEXT NOT NULL,
	kind TEXT NOT NULL,
	entity TEXT NOT NULL,
	intention BIGINT NOT NULL,
	received BIGINT NOT NULL,
	body TEXT NOT NULL,
	CONSTRAINT pk_change PRIMARY KEY (stream, site, n),
	CONSTRAINT uq_change_stream_place UNIQUE (stream, place),
	CONSTRAINT fk_change_stream FOREIGN KEY(stream) REFERENCES stream (id) ON DELETE CASCADE
);
CREATE INDEX ix_change_number_place ON change (stream, number, place);
CREATE INDEX ix_change_stream_entity ON change (stream, entity);
CREATE TABLE entity (
	stream INTEGER NOT NULL,
	id TEXT NOT NULL,
	kind TEXT NOT NULL,
	site TEXT NOT NULL,
	n BIGINT NOT NULL,
	stamp BIGINT NOT NULL,
	author TEXT NOT NULL,
	fields TEXT NOT NULL,
	heads TEXT,
	contested INTEGER NOT NULL,
	CONSTRAINT pk_entity PRIMARY KEY (stream, id),
	CONSTRAINT fk_entity_stream FOREIGN KEY(stream) REFERENCES stream (id) ON DELETE CASCADE
);
CREATE INDEX ix_entity_contested ON entity (stream) WHERE contested > 0;
CREATE TABLE knowledge (
	stream INTEGER NOT NULL,
	site TEXT NOT NULL,
	n BIGINT NOT NULL,
	other TEXT NOT NULL,
	m BIGINT NOT NULL,
	CONSTRAINT pk_knowledge PRIMARY KEY (stream, site, n, other),
	CONSTRAINT fk_knowledge_stream FOREIGN KEY(stream) REFERENCES stream (id) ON DELETE CASCADE
);
CREATE TABLE bucket (
	stream INTEGER NOT NULL,
	bucket INTEGER NOT NULL,
	hash TEXT NOT NULL,
	CONSTRAINT pk_bucket PRIMARY KEY (stream, bucket),
	CONSTRAINT fk_bucket_stream FOREIGN KEY(stream) REFERENCES stream (id) ON DELETE CASCADE
);
CREATE TABLE seal (
	stream INTEGER NOT NULL,
	site TEXT NOT NULL,
	"key" TEXT NOT NULL,
	n BIGINT NOT NULL,
	chain TEXT NOT NULL,
	signature TEXT NOT NULL,
	CONSTRAINT pk_seal PRIMARY KEY (stream, site),
	CONSTRAINT fk_seal_stream FOREIGN KEY(stream) REFERENCES stream (id) ON DELETE CASCADE
);
CREATE TABLE property (
	name TEXT NOT NULL,
	value TEXT NOT NULL,
	CONSTRAINT pk_property PRIMARY KEY (name)
);
CREATE TABLE blob (
	sha256 TEXT NOT NULL,
	bytes BLOB NOT NULL,
	CONSTRAINT pk_blob PRIMARY KEY (sha256)
);
