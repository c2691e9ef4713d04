CREATE TABLE IF NOT EXISTS "SchemaVersions" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK_SchemaVersions" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121213832_Foundation') THEN
    INSERT INTO "Counters" ("Name", "Day", "Value")
    VALUES ('offer-code', DATE '2026-01-01', 0);
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121213832_Foundation') THEN
    INSERT INTO "SchemaVersions" ("MigrationId", "ProductVersion")
    VALUES ('20261121213832_Foundation', '10.0.14');
    END IF;
END $EF$;
COMMIT;

