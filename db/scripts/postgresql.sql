CREATE TABLE IF NOT EXISTS "SchemaVersions" (
    "MigrationId" character varying(150) NOT NULL,
    "ProductVersion" character varying(32) NOT NULL,
    CONSTRAINT "PK_SchemaVersions" PRIMARY KEY ("MigrationId")
);

START TRANSACTION;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUserClaims" DROP CONSTRAINT "FK_AspNetUserClaims_AspNetUsers_UserId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUserLogins" DROP CONSTRAINT "FK_AspNetUserLogins_AspNetUsers_UserId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUserTokens" DROP CONSTRAINT "FK_AspNetUserTokens_AspNetUsers_UserId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUserTokens" DROP CONSTRAINT "PK_AspNetUserTokens";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUsers" DROP CONSTRAINT "PK_AspNetUsers";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUserLogins" DROP CONSTRAINT "PK_AspNetUserLogins";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUserClaims" DROP CONSTRAINT "PK_AspNetUserClaims";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUserTokens" RENAME TO "AccountTokens";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUsers" RENAME TO "Accounts";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUserLogins" RENAME TO "AccountLogins";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AspNetUserClaims" RENAME TO "AccountClaims";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER INDEX "IX_AspNetUserLogins_UserId" RENAME TO "IX_AccountLogins_UserId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER INDEX "IX_AspNetUserClaims_UserId" RENAME TO "IX_AccountClaims_UserId";
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "Places" ADD "Latitude" double precision;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "Places" ADD "Longitude" double precision;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "Merchants" ADD "Address" text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "Merchants" ADD "LicenceNumber" text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "Merchants" ADD "NameEn" text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "Merchants" ADD "PriceLevel" integer NOT NULL DEFAULT 0;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "Merchants" ADD "StatusReason" text;
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AccountTokens" ADD CONSTRAINT "PK_AccountTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "Accounts" ADD CONSTRAINT "PK_Accounts" PRIMARY KEY ("Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AccountLogins" ADD CONSTRAINT "PK_AccountLogins" PRIMARY KEY ("LoginProvider", "ProviderKey");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AccountClaims" ADD CONSTRAINT "PK_AccountClaims" PRIMARY KEY ("Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AccountClaims" ADD CONSTRAINT "FK_AccountClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AccountLogins" ADD CONSTRAINT "FK_AccountLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    ALTER TABLE "AccountTokens" ADD CONSTRAINT "FK_AccountTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id");
    END IF;
END $EF$;

DO $EF$
BEGIN
    IF NOT EXISTS(SELECT 1 FROM "SchemaVersions" WHERE "MigrationId" = '20261121212727_Foundation') THEN
    INSERT INTO "SchemaVersions" ("MigrationId", "ProductVersion")
    VALUES ('20261121212727_Foundation', '10.0.14');
    END IF;
END $EF$;
COMMIT;

