"""The statements of the hot path, in the SQL that SQLite and PostgreSQL share.

They run through the bare driver on the desktop and through SQLAlchemy on the server.
"""

from __future__ import annotations

from forestall.store.connection import Into

STREAM = "SELECT id, epoch, head, clock, hash, floor FROM stream WHERE project = :project AND partition = :partition"
STREAM_LOCKED = STREAM + " FOR UPDATE"
STREAM_NEW = (
    "INSERT INTO stream (project, partition, epoch, head, clock, hash)"
    " VALUES (:project, :partition, :epoch, 0, 0, :hash) ON CONFLICT (project, partition) DO NOTHING"
)
STREAM_SET = "UPDATE stream SET head = :head, clock = :clock, hash = :hash WHERE id = :stream"
STREAM_FLOOR = "UPDATE stream SET floor = :floor WHERE id = :stream"
STREAM_EPOCH = "UPDATE stream SET epoch = :epoch WHERE id = :stream"

VECTOR = "SELECT site, n, chain FROM vector WHERE stream = :stream"
VECTOR_SET = (
    "INSERT INTO vector (stream, site, n, chain) VALUES (:stream, :site, :n, :chain)"
    " ON CONFLICT (stream, site) DO UPDATE SET n = excluded.n, chain = excluded.chain"
)

ENTITIES_DROP = "DELETE FROM entity WHERE stream = :stream"
BUCKETS_DROP = "DELETE FROM bucket WHERE stream = :stream"

ENTITY_COLUMNS = "id, kind, site, n, stamp, author, fields, heads"
# An entity of which one change says everything leans on the log: its own fields are empty, and the body of that change stands for them.
_ENTITIES = (
    "SELECT e.id, e.kind, e.site, e.n, e.stamp, e.author, CASE WHEN e.fields = '' THEN c.body ELSE e.fields END, e.heads FROM entity AS e"
    " LEFT JOIN change AS c ON e.fields = '' AND c.stream = e.stream AND c.site = e.site AND c.n = e.n WHERE e.stream = :stream"
)
ENTITIES = _ENTITIES
ENTITIES_AFTER = f"{_ENTITIES} AND e.id > :after ORDER BY e.id LIMIT :limit"
ENTITIES_AMONG = f"{_ENTITIES} AND e.id IN :ids"
ENTITIES_CONTESTED = f"{_ENTITIES} AND e.contested > 0 ORDER BY e.id"
ENTITIES_LEANING = f"{_ENTITIES} AND e.fields = '' AND c.number <= :floor"
ENTITY_FIELDS = "UPDATE entity SET fields = :fields WHERE stream = :stream AND id = :id"
ENTITY_COUNT = "SELECT count(*) FROM entity WHERE stream = :stream"
CONTESTED_COUNT = "SELECT coalesce(sum(contested), 0) FROM entity WHERE stream = :stream AND contested > 0"
ENTITY_NEW = Into("entity", f"stream, {ENTITY_COLUMNS}, contested")
ENTITY_SET = (
    f"INSERT INTO entity ({ENTITY_NEW.columns})"
    " VALUES (:stream, :id, :kind, :site, :n, :stamp, :author, :fields, :heads, :contested)"
    " ON CONFLICT (stream, id) DO UPDATE SET kind = excluded.kind, fields = excluded.fields, heads = excluded.heads,"
    " contested = excluded.contested"
)

CHANGE_COLUMNS = "site, n, stamp, author, kind, entity, intention, body"
CHANGES_OF_STRETCH = Into("change", "stream, site, author, intention, received, n, place, number, stamp, kind, entity, body")
ENTITIES_OF_STRETCH = (
    f"INSERT INTO entity ({ENTITY_NEW.columns}) SELECT stream, entity, kind, site, n, stamp, author, '', NULL, 0 FROM change"
    " WHERE stream = :stream AND place BETWEEN :first AND :last ORDER BY place"
)
ANY_ENTITY = "SELECT 1 FROM entity WHERE stream = :stream LIMIT 1"
ANY_ENTITY_AMONG = "SELECT 1 FROM entity WHERE stream = :stream AND id IN :ids LIMIT 1"
LAST_PLACE = "SELECT coalesce(max(place), 0) FROM change WHERE stream = :stream"
CHANGES_AFTER_PLACE = f"SELECT place, {CHANGE_COLUMNS} FROM change WHERE stream = :stream AND place > :place ORDER BY place LIMIT :limit"
CHANGES_UNSENT = (
    f"SELECT place, {CHANGE_COLUMNS} FROM change WHERE stream = :stream AND number IS NULL AND place > :place ORDER BY place LIMIT :limit"
)
# A site's changes lie in the log in the order of their numbers: its first one in the outbox is the one after those acknowledged.
ACKNOWLEDGED = (
    "SELECT n - 1 FROM change WHERE stream = :stream AND number IS NULL AND place > 0 AND site || '' = :site ORDER BY place LIMIT 1"
)
CHANGE_RENAME = (
    "UPDATE change SET site = :site, n = :n, intention = :intention, body = :body"
    " WHERE stream = :stream AND site = :old_site AND n = :old_n"
)
CHANGES_OLD = "SELECT count(*), max(number) FROM change WHERE stream = :stream AND number <= :last AND received < :before"
# The newest stays: places count on from it, and a window that has read so far would not see what came under a place given twice.
CHANGES_OLD_DROP = (
    "DELETE FROM change WHERE stream = :stream AND number <= :floor AND place < (SELECT max(place) FROM change WHERE stream = :stream)"
)
VECTOR_DROP = "DELETE FROM vector WHERE stream = :stream AND site = :site"
KNOWLEDGE_RENAME = "UPDATE knowledge SET site = :new, n = n - :first + 1 WHERE stream = :stream AND site = :old AND n >= :first"
ENTITY_RENAME = "UPDATE entity SET site = :site, n = :n, fields = :fields, heads = :heads WHERE stream = :stream AND id = :id"
UNSENT_FIRST = "SELECT site, min(n) FROM change WHERE stream = :stream AND number IS NULL GROUP BY site"
UNSENT_COUNT = "SELECT count(*) FROM change WHERE stream = :stream AND number IS NULL"
CHANGES_AFTER = (
    f"SELECT number, {CHANGE_COLUMNS} FROM change WHERE stream = :stream AND number > :after"
    " AND NOT (site = :site AND n <= :have) ORDER BY number LIMIT :limit"
)
CHANGES_OF_ENTITY = f"SELECT {CHANGE_COLUMNS} FROM change WHERE stream = :stream AND entity = :entity ORDER BY place"
CHANGES_OF_ENTITIES = f"SELECT {CHANGE_COLUMNS} FROM change WHERE stream = :stream AND entity IN :ids ORDER BY place"
CHANGES_OF_ENTITY_UP_TO = (
    f"SELECT number, {CHANGE_COLUMNS} FROM change WHERE stream = :stream AND entity = :entity AND number > :after AND number <= :last"
    " ORDER BY number LIMIT :limit"
)
CHANGES_OF_SITE = f"SELECT {CHANGE_COLUMNS} FROM change WHERE stream = :stream AND site = :site AND n BETWEEN :first AND :last ORDER BY n"
CHANGES_ALL = f"SELECT {CHANGE_COLUMNS} FROM change WHERE stream = :stream ORDER BY place"
# Within one site numbers rise with n: where their difference stays the same, both counted on without a break.
RUNS = (
    "SELECT min(n), count(*), min(number) FROM change WHERE stream = :stream AND site = :site AND n BETWEEN :first AND :last"
    " AND number IS NOT NULL GROUP BY number - n ORDER BY 1"
)
NUMBER_OF = "SELECT number FROM change WHERE stream = :stream AND site = :site AND n = :n"
NUMBER_SET = "UPDATE change SET number = :number + n - :first WHERE stream = :stream AND site = :site AND n BETWEEN :first AND :last"
NUMBER_KNOWN = "UPDATE change SET number = :number WHERE stream = :stream AND site = :site AND n <= :n AND number IS NULL"
NUMBER_FORGET = "UPDATE change SET number = NULL WHERE stream = :stream AND site = :site AND n > :n"

KNOWLEDGE = "SELECT site, n, other, m FROM knowledge WHERE stream = :stream ORDER BY site, n"
KNOWLEDGE_NEW = Into("knowledge", "stream, site, n, other, m")

SEALS = "SELECT site, key, n, chain, signature FROM seal WHERE stream = :stream ORDER BY site"
SEALS_AMONG = "SELECT site, key, n, chain, signature FROM seal WHERE stream = :stream AND site IN :ids ORDER BY site"
SEAL_SET = (
    "INSERT INTO seal (stream, site, key, n, chain, signature) VALUES (:stream, :site, :key, :n, :chain, :signature)"
    " ON CONFLICT (stream, site) DO UPDATE SET key = excluded.key, n = excluded.n, chain = excluded.chain, signature = excluded.signature"
)

BUCKETS = "SELECT bucket, hash FROM bucket WHERE stream = :stream"
BUCKETS_AMONG = "SELECT bucket, hash FROM bucket WHERE stream = :stream AND bucket IN :ids"
BUCKET_SET = (
    "INSERT INTO bucket (stream, bucket, hash) VALUES (:stream, :bucket, :hash)"
    " ON CONFLICT (stream, bucket) DO UPDATE SET hash = excluded.hash"
)

PROPERTY = "SELECT value FROM property WHERE name = :name"
PROPERTIES = "SELECT name, value FROM property WHERE substr(name, 1, length(:start)) = :start ORDER BY name"
PROPERTY_SET = "INSERT INTO property (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value"

BLOB = "SELECT bytes FROM blob WHERE sha256 = :sha256"
BLOB_SIZES = "SELECT sha256, length(bytes) FROM blob ORDER BY sha256"
BLOB_KEEP = "INSERT INTO blob (sha256, bytes) VALUES (:sha256, :bytes) ON CONFLICT (sha256) DO UPDATE SET bytes = excluded.bytes"
BLOB_DROP = "DELETE FROM blob WHERE sha256 = :sha256"
