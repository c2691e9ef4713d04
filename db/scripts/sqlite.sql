CREATE TABLE IF NOT EXISTS "SchemaVersions" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK_SchemaVersions" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
ALTER TABLE "AspNetUserTokens" RENAME TO "AccountTokens";

ALTER TABLE "AspNetUsers" RENAME TO "Accounts";

ALTER TABLE "AspNetUserLogins" RENAME TO "AccountLogins";

ALTER TABLE "AspNetUserClaims" RENAME TO "AccountClaims";

DROP INDEX "IX_AspNetUserLogins_UserId";

CREATE INDEX "IX_AccountLogins_UserId" ON "AccountLogins" ("UserId");

DROP INDEX "IX_AspNetUserClaims_UserId";

CREATE INDEX "IX_AccountClaims_UserId" ON "AccountClaims" ("UserId");

ALTER TABLE "Places" ADD "Latitude" REAL NULL;

ALTER TABLE "Places" ADD "Longitude" REAL NULL;

ALTER TABLE "Merchants" ADD "Address" TEXT NULL;

ALTER TABLE "Merchants" ADD "LicenceNumber" TEXT NULL;

ALTER TABLE "Merchants" ADD "NameEn" TEXT NULL;

ALTER TABLE "Merchants" ADD "PriceLevel" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE "Merchants" ADD "StatusReason" TEXT NULL;

CREATE TABLE "ef_temp_AccountClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccountClaims" PRIMARY KEY AUTOINCREMENT,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "FK_AccountClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id")
);

INSERT INTO "ef_temp_AccountClaims" ("Id", "ClaimType", "ClaimValue", "UserId")
SELECT "Id", "ClaimType", "ClaimValue", "UserId"
FROM "AccountClaims";

CREATE TABLE "ef_temp_AccountLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "PK_AccountLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AccountLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id")
);

INSERT INTO "ef_temp_AccountLogins" ("LoginProvider", "ProviderKey", "ProviderDisplayName", "UserId")
SELECT "LoginProvider", "ProviderKey", "ProviderDisplayName", "UserId"
FROM "AccountLogins";

CREATE TABLE "ef_temp_AccountTokens" (
    "UserId" INTEGER NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AccountTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AccountTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id")
);

INSERT INTO "ef_temp_AccountTokens" ("UserId", "LoginProvider", "Name", "Value")
SELECT "UserId", "LoginProvider", "Name", "Value"
FROM "AccountTokens";

CREATE TABLE "ef_temp_Accounts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY AUTOINCREMENT,
    "AccessFailedCount" INTEGER NOT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "DisplayName" TEXT NOT NULL,
    "Email" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "LeftAt" TEXT NULL,
    "Lines" TEXT NOT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "PasswordHash" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "Presence" TEXT NOT NULL,
    "PresenceAt" TEXT NULL,
    "PresenceReason" TEXT NULL,
    "Role" TEXT NOT NULL,
    "SecurityStamp" TEXT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "UserName" TEXT NULL
);

INSERT INTO "ef_temp_Accounts" ("Id", "AccessFailedCount", "ConcurrencyStamp", "DisplayName", "Email", "EmailConfirmed", "LeftAt", "Lines", "LockoutEnabled", "LockoutEnd", "NormalizedEmail", "NormalizedUserName", "PasswordHash", "PhoneNumber", "PhoneNumberConfirmed", "Presence", "PresenceAt", "PresenceReason", "Role", "SecurityStamp", "TwoFactorEnabled", "UserName")
SELECT "Id", "AccessFailedCount", "ConcurrencyStamp", "DisplayName", "Email", "EmailConfirmed", "LeftAt", "Lines", "LockoutEnabled", "LockoutEnd", "NormalizedEmail", "NormalizedUserName", "PasswordHash", "PhoneNumber", "PhoneNumberConfirmed", "Presence", "PresenceAt", "PresenceReason", "Role", "SecurityStamp", "TwoFactorEnabled", "UserName"
FROM "Accounts";

COMMIT;

PRAGMA foreign_keys = 0;

BEGIN TRANSACTION;
DROP TABLE "AccountClaims";

ALTER TABLE "ef_temp_AccountClaims" RENAME TO "AccountClaims";

DROP TABLE "AccountLogins";

ALTER TABLE "ef_temp_AccountLogins" RENAME TO "AccountLogins";

DROP TABLE "AccountTokens";

ALTER TABLE "ef_temp_AccountTokens" RENAME TO "AccountTokens";

DROP TABLE "Accounts";

ALTER TABLE "ef_temp_Accounts" RENAME TO "Accounts";

COMMIT;

PRAGMA foreign_keys = 1;

BEGIN TRANSACTION;
CREATE INDEX "IX_AccountClaims_UserId" ON "AccountClaims" ("UserId");

CREATE INDEX "IX_AccountLogins_UserId" ON "AccountLogins" ("UserId");

CREATE INDEX "EmailIndex" ON "Accounts" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "Accounts" ("NormalizedUserName");

COMMIT;

INSERT INTO "SchemaVersions" ("MigrationId", "ProductVersion")
VALUES ('20261121212725_Foundation', '10.0.14');

