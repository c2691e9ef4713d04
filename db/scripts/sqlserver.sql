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
    WHERE [MigrationId] = N'20261121213834_Foundation'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Day', N'Value') AND [object_id] = OBJECT_ID(N'[Counters]'))
        SET IDENTITY_INSERT [Counters] ON;
    EXEC(N'INSERT INTO [Counters] ([Name], [Day], [Value])
    VALUES (N''offer-code'', ''2026-01-01'', 0)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Day', N'Value') AND [object_id] = OBJECT_ID(N'[Counters]'))
        SET IDENTITY_INSERT [Counters] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261121213834_Foundation'
)
BEGIN
    INSERT INTO [SchemaVersions] ([MigrationId], [ProductVersion])
    VALUES (N'20261121213834_Foundation', N'10.0.14');
END;

COMMIT;
GO

