IF OBJECT_ID(N'[SchemaVersions]') IS NULL
BEGIN
    CREATE TABLE [SchemaVersions] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK_SchemaVersions] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AspNetUserClaims] DROP CONSTRAINT [FK_AspNetUserClaims_AspNetUsers_UserId];
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AspNetUserLogins] DROP CONSTRAINT [FK_AspNetUserLogins_AspNetUsers_UserId];
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AspNetUserTokens] DROP CONSTRAINT [FK_AspNetUserTokens_AspNetUsers_UserId];
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AspNetUserTokens] DROP CONSTRAINT [PK_AspNetUserTokens];
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AspNetUsers] DROP CONSTRAINT [PK_AspNetUsers];
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AspNetUserLogins] DROP CONSTRAINT [PK_AspNetUserLogins];
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AspNetUserClaims] DROP CONSTRAINT [PK_AspNetUserClaims];
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    EXEC sp_rename N'[AspNetUserTokens]', N'AccountTokens', 'OBJECT';
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    EXEC sp_rename N'[AspNetUsers]', N'Accounts', 'OBJECT';
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    EXEC sp_rename N'[AspNetUserLogins]', N'AccountLogins', 'OBJECT';
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    EXEC sp_rename N'[AspNetUserClaims]', N'AccountClaims', 'OBJECT';
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    EXEC sp_rename N'[AccountLogins].[IX_AspNetUserLogins_UserId]', N'IX_AccountLogins_UserId', 'INDEX';
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    EXEC sp_rename N'[AccountClaims].[IX_AspNetUserClaims_UserId]', N'IX_AccountClaims_UserId', 'INDEX';
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [Places] ADD [Latitude] float NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [Places] ADD [Longitude] float NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [Merchants] ADD [Address] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [Merchants] ADD [LicenceNumber] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [Merchants] ADD [NameEn] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [Merchants] ADD [PriceLevel] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [Merchants] ADD [StatusReason] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AccountTokens] ADD CONSTRAINT [PK_AccountTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [Accounts] ADD CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AccountLogins] ADD CONSTRAINT [PK_AccountLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AccountClaims] ADD CONSTRAINT [PK_AccountClaims] PRIMARY KEY ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AccountClaims] ADD CONSTRAINT [FK_AccountClaims_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AccountLogins] ADD CONSTRAINT [FK_AccountLogins_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    ALTER TABLE [AccountTokens] ADD CONSTRAINT [FK_AccountTokens_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121212730_Foundation'
)
BEGIN
    INSERT INTO [SchemaVersions] ([MigrationId], [ProductVersion])
    VALUES (N'20261121212730_Foundation', N'10.0.14');
END;

COMMIT;
GO

