CREATE TABLE IF NOT EXISTS "SchemaVersions" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK_SchemaVersions" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
INSERT INTO "Counters" ("Name", "Day", "Value")
VALUES ('offer-code', '2026-01-01', 0);
SELECT changes();


INSERT INTO "SchemaVersions" ("MigrationId", "ProductVersion")
VALUES ('20261121213830_Foundation', '10.0.14');

COMMIT;

