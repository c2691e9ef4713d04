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
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Accounts] (
        [Id] bigint NOT NULL IDENTITY,
        [DisplayName] nvarchar(100) NOT NULL,
        [Role] nvarchar(32) NOT NULL,
        [Lines] nvarchar(200) NOT NULL,
        [Presence] nvarchar(32) NOT NULL,
        [PresenceReason] nvarchar(200) NULL,
        [PresenceAt] datetime2(3) NULL,
        [LeftAt] datetime2(3) NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(max) NULL,
        [SecurityStamp] nvarchar(max) NULL,
        [ConcurrencyStamp] nvarchar(max) NULL,
        [PhoneNumber] nvarchar(max) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetime2(3) NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Accounts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [AgentTasks] (
        [Id] bigint NOT NULL IDENTITY,
        [Version] int NOT NULL,
        [LineId] bigint NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [TicketId] bigint NULL,
        [MessageId] bigint NULL,
        [OfferId] bigint NULL,
        [OutboxId] bigint NULL,
        [Template] nvarchar(32) NULL,
        [Promise] nvarchar(32) NULL,
        [Phone] nvarchar(64) NULL,
        [IsForSupervisors] bit NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [NextAlarmAt] datetime2(3) NULL,
        [Alarms] int NOT NULL,
        [AcknowledgedAt] datetime2(3) NULL,
        [AcknowledgedBy] nvarchar(100) NULL,
        [DoneAt] datetime2(3) NULL,
        [DoneBy] nvarchar(100) NULL,
        [Note] nvarchar(max) NULL,
        [DetailEn] nvarchar(max) NOT NULL,
        [DetailZh] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_AgentTasks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [ApiKeys] (
        [Id] bigint NOT NULL IDENTITY,
        [Name] nvarchar(100) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Role] nvarchar(32) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [RevokedAt] datetime2(3) NULL,
        CONSTRAINT [PK_ApiKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [AreaMinutes] (
        [FromAreaId] bigint NOT NULL,
        [ToAreaId] bigint NOT NULL,
        [Minutes] int NOT NULL,
        CONSTRAINT [PK_AreaMinutes] PRIMARY KEY ([FromAreaId], [ToAreaId])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Areas] (
        [Id] bigint NOT NULL IDENTITY,
        [Code] nvarchar(64) NOT NULL,
        [NameZh] nvarchar(max) NOT NULL,
        [NameEn] nvarchar(max) NOT NULL,
        [Latitude] float NOT NULL,
        [Longitude] float NOT NULL,
        CONSTRAINT [PK_Areas] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [BoardVisits] (
        [Id] bigint NOT NULL IDENTITY,
        [MerchantId] bigint NOT NULL,
        [CodeHash] nvarchar(64) NOT NULL,
        [Attempts] int NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [ExpiresAt] datetime2(3) NOT NULL,
        [ConfirmedAt] datetime2(3) NULL,
        CONSTRAINT [PK_BoardVisits] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Calendars] (
        [Id] bigint NOT NULL IDENTITY,
        [Code] nvarchar(64) NOT NULL,
        [Version] int NOT NULL,
        [EffectiveFrom] date NOT NULL,
        [CreatedAt] datetime2(3) NULL,
        [CreatedBy] nvarchar(100) NULL,
        [Zone] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_Calendars] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Callers] (
        [Id] bigint NOT NULL IDENTITY,
        [Version] int NOT NULL,
        [Name] nvarchar(100) NULL,
        [Phone] nvarchar(32) NULL,
        [IsSharedPhone] bit NOT NULL,
        [ContactWay] nvarchar(32) NOT NULL,
        [Language] nvarchar(8) NOT NULL,
        [Dialect] nvarchar(50) NULL,
        [CareClass] nvarchar(50) NULL,
        [AreaId] bigint NULL,
        [PlaceId] bigint NULL,
        [Address] nvarchar(400) NULL,
        [LinkGeneration] int NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [ErasedAt] datetime2(3) NULL,
        CONSTRAINT [PK_Callers] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Changes] (
        [Id] bigint NOT NULL IDENTITY,
        [Queue] nvarchar(16) NOT NULL,
        [LineId] bigint NOT NULL,
        [RowId] bigint NOT NULL,
        [RowVersion] int NOT NULL,
        [Node] nvarchar(64) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Changes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Conversations] (
        [Id] bigint NOT NULL IDENTITY,
        [Version] int NOT NULL,
        [LineId] bigint NOT NULL,
        [Phone] nvarchar(64) NOT NULL,
        [CallerId] bigint NULL,
        [MerchantId] bigint NULL,
        [LastAt] datetime2(3) NOT NULL,
        [LastText] nvarchar(max) NOT NULL,
        [Unhandled] int NOT NULL,
        [OptedOutAt] datetime2(3) NULL,
        CONSTRAINT [PK_Conversations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Counters] (
        [Name] nvarchar(32) NOT NULL,
        [Day] date NOT NULL,
        [Value] int NOT NULL,
        CONSTRAINT [PK_Counters] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Decisions] (
        [Id] bigint NOT NULL IDENTITY,
        [TicketId] bigint NOT NULL,
        [PartId] bigint NOT NULL,
        [LineId] bigint NOT NULL,
        [Round] int NOT NULL,
        [At] datetime2(3) NOT NULL,
        [PolicyVersion] int NOT NULL,
        [Snapshot] bigint NOT NULL,
        [Ground] nvarchar(64) NOT NULL,
        [Input] nvarchar(max) NOT NULL,
        [Picks] nvarchar(max) NOT NULL,
        [JointId] bigint NULL,
        [Seal] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_Decisions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Drafts] (
        [AccountId] bigint NOT NULL,
        [Form] nvarchar(32) NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        [SavedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Drafts] PRIMARY KEY ([AccountId], [Form])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [History] (
        [Id] bigint NOT NULL IDENTITY,
        [TicketId] bigint NOT NULL,
        [Seq] int NOT NULL,
        [Kind] nvarchar(64) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [By] nvarchar(120) NOT NULL,
        [Digest] nvarchar(64) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_History] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [HolidayOpenings] (
        [Id] bigint NOT NULL IDENTITY,
        [MerchantId] bigint NOT NULL,
        [Date] date NOT NULL,
        [AskedAt] datetime2(3) NOT NULL,
        [AnsweredAt] datetime2(3) NULL,
        [IsOpen] bit NULL,
        [Way] nvarchar(32) NULL,
        CONSTRAINT [PK_HolidayOpenings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Inbox] (
        [Id] bigint NOT NULL IDENTITY,
        [Carrier] nvarchar(32) NOT NULL,
        [AccountSid] nvarchar(64) NOT NULL,
        [Sid] nvarchar(64) NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [Step] nvarchar(64) NOT NULL,
        [ReceivedAt] datetime2(3) NOT NULL,
        [RawBody] varbinary(max) NOT NULL,
        [ReplyType] nvarchar(64) NOT NULL,
        [Reply] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_Inbox] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [JointDecisions] (
        [Id] bigint NOT NULL IDENTITY,
        [LineId] bigint NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Snapshot] bigint NOT NULL,
        [Ground] nvarchar(64) NOT NULL,
        [Input] nvarchar(max) NOT NULL,
        [Result] nvarchar(max) NOT NULL,
        [Seal] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_JointDecisions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Lexicon] (
        [Id] bigint NOT NULL IDENTITY,
        [Kind] nvarchar(32) NOT NULL,
        [Word] nvarchar(100) NOT NULL,
        [Target] nvarchar(64) NULL,
        [Weight] float NOT NULL,
        CONSTRAINT [PK_Lexicon] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [LinePolicies] (
        [Id] bigint NOT NULL IDENTITY,
        [LineId] bigint NOT NULL,
        [Version] int NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        [EffectiveAt] datetime2(3) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [By] nvarchar(120) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_LinePolicies] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [MatchGrounds] (
        [Digest] nvarchar(64) NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_MatchGrounds] PRIMARY KEY ([Digest])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [MerchantVersions] (
        [Sequence] bigint NOT NULL,
        [MerchantId] bigint NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Cause] nvarchar(400) NOT NULL,
        [State] nvarchar(max) NOT NULL,
        [Seal] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_MerchantVersions] PRIMARY KEY ([Sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [NumberReadings] (
        [Id] bigint NOT NULL IDENTITY,
        [LineId] bigint NOT NULL,
        [TicketId] bigint NULL,
        [MerchantId] bigint NOT NULL,
        [TradeId] bigint NOT NULL,
        [AreaId] bigint NOT NULL,
        [Rank] int NULL,
        [Reason] nvarchar(400) NULL,
        [By] nvarchar(120) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_NumberReadings] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Outbox] (
        [Id] bigint NOT NULL IDENTITY,
        [Way] nvarchar(32) NOT NULL,
        [State] nvarchar(32) NOT NULL,
        [LineId] bigint NOT NULL,
        [Phone] nvarchar(64) NOT NULL,
        [Template] nvarchar(32) NOT NULL,
        [Language] nvarchar(8) NOT NULL,
        [Arguments] nvarchar(max) NOT NULL,
        [TicketId] bigint NULL,
        [OfferId] bigint NULL,
        [CallerId] bigint NULL,
        [MerchantId] bigint NULL,
        [TaskId] bigint NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [DueAt] datetime2(3) NOT NULL,
        [LeasedBy] nvarchar(64) NULL,
        [LeasedUntil] datetime2(3) NULL,
        [SendingAt] datetime2(3) NULL,
        [Rendered] nvarchar(max) NULL,
        [Attempts] int NOT NULL,
        [Sid] nvarchar(64) NULL,
        [SentAt] datetime2(3) NULL,
        [DeliveredAt] datetime2(3) NULL,
        [Error] nvarchar(200) NULL,
        CONSTRAINT [PK_Outbox] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [PhoneLocks] (
        [Id] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_PhoneLocks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [PromiseTables] (
        [Version] int NOT NULL,
        [At] datetime2(3) NOT NULL,
        [By] nvarchar(100) NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_PromiseTables] PRIMARY KEY ([Version])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [SafetyAdvice] (
        [Id] bigint NOT NULL IDENTITY,
        [Hazard] nvarchar(32) NOT NULL,
        [EmergencyNumber] nvarchar(32) NOT NULL,
        [StepsZh] nvarchar(max) NOT NULL,
        [StepsEn] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_SafetyAdvice] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Seals] (
        [Id] bigint NOT NULL,
        [Day] date NOT NULL,
        [Tickets] int NOT NULL,
        [Root] nvarchar(64) NOT NULL,
        [PreviousRoot] nvarchar(64) NOT NULL,
        [SealedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Seals] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Trades] (
        [Id] bigint NOT NULL IDENTITY,
        [Code] nvarchar(64) NOT NULL,
        [NameZh] nvarchar(max) NOT NULL,
        [NameEn] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_Trades] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [WorkRuns] (
        [Work] nvarchar(64) NOT NULL,
        [Node] nvarchar(64) NOT NULL,
        [ScheduledAt] datetime2(3) NOT NULL,
        [StartedAt] datetime2(3) NOT NULL,
        [Late] bigint NOT NULL,
        [Took] bigint NOT NULL,
        [Runs] bigint NOT NULL,
        [Failures] bigint NOT NULL,
        [FailedAt] datetime2(3) NULL,
        [LastFailure] nvarchar(100) NULL,
        CONSTRAINT [PK_WorkRuns] PRIMARY KEY ([Work])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [AccountClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] bigint NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AccountClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccountClaims_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [AccountLogins] (
        [LoginProvider] nvarchar(450) NOT NULL,
        [ProviderKey] nvarchar(450) NOT NULL,
        [ProviderDisplayName] nvarchar(max) NULL,
        [UserId] bigint NOT NULL,
        CONSTRAINT [PK_AccountLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AccountLogins_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [AccountTokens] (
        [UserId] bigint NOT NULL,
        [LoginProvider] nvarchar(450) NOT NULL,
        [Name] nvarchar(450) NOT NULL,
        [Value] nvarchar(max) NULL,
        CONSTRAINT [PK_AccountTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AccountTokens_Accounts_UserId] FOREIGN KEY ([UserId]) REFERENCES [Accounts] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Merchants] (
        [Id] bigint NOT NULL IDENTITY,
        [Version] int NOT NULL,
        [EditedVersion] int NOT NULL,
        [Code] nvarchar(64) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [NameEn] nvarchar(max) NULL,
        [Kind] nvarchar(32) NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [StatusReason] nvarchar(max) NULL,
        [ContactName] nvarchar(100) NULL,
        [Phone] nvarchar(32) NOT NULL,
        [ContactWay] nvarchar(32) NOT NULL,
        [Address] nvarchar(max) NULL,
        [AreaId] bigint NOT NULL,
        [Latitude] float NOT NULL,
        [Longitude] float NOT NULL,
        [CalendarId] bigint NULL,
        [LicenceNumber] nvarchar(max) NULL,
        [LicenceUntil] date NULL,
        [Capacity] int NOT NULL,
        [JobsPerDay] int NULL,
        [PingsPerDay] int NULL,
        [PriceLevel] int NOT NULL,
        [Languages] nvarchar(100) NOT NULL,
        [HasWomenTechnicians] bit NOT NULL,
        [ScoreSum] int NOT NULL,
        [ScoreCount] int NOT NULL,
        [LinkGeneration] int NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Merchants] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Merchants_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Places] (
        [Id] bigint NOT NULL IDENTITY,
        [Code] nvarchar(64) NOT NULL,
        [AreaId] bigint NOT NULL,
        [ParentId] bigint NULL,
        [Kind] nvarchar(32) NOT NULL,
        [NameZh] nvarchar(100) NOT NULL,
        [NameEn] nvarchar(max) NOT NULL,
        [Latitude] float NULL,
        [Longitude] float NULL,
        CONSTRAINT [PK_Places] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Places_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]),
        CONSTRAINT [FK_Places_Places_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Places] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [CalendarExceptions] (
        [Id] bigint NOT NULL IDENTITY,
        [CalendarId] bigint NOT NULL,
        [Date] date NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [FromMinute] int NULL,
        [ToMinute] int NULL,
        [TakesWindowsOf] nvarchar(32) NULL,
        [Name] nvarchar(100) NOT NULL,
        [IsProvisional] bit NOT NULL,
        CONSTRAINT [PK_CalendarExceptions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalendarExceptions_Calendars_CalendarId] FOREIGN KEY ([CalendarId]) REFERENCES [Calendars] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [CalendarWindows] (
        [Id] bigint NOT NULL IDENTITY,
        [CalendarId] bigint NOT NULL,
        [Day] nvarchar(32) NOT NULL,
        [FromMinute] int NOT NULL,
        [ToMinute] int NOT NULL,
        CONSTRAINT [PK_CalendarWindows] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalendarWindows_Calendars_CalendarId] FOREIGN KEY ([CalendarId]) REFERENCES [Calendars] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Lines] (
        [Id] bigint NOT NULL IDENTITY,
        [Code] nvarchar(64) NOT NULL,
        [NameZh] nvarchar(max) NOT NULL,
        [NameEn] nvarchar(max) NOT NULL,
        [Phone] nvarchar(32) NOT NULL,
        [CalendarId] bigint NOT NULL,
        [Zone] nvarchar(64) NOT NULL,
        [OnCallPhone] nvarchar(32) NULL,
        CONSTRAINT [PK_Lines] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Lines_Calendars_CalendarId] FOREIGN KEY ([CalendarId]) REFERENCES [Calendars] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Messages] (
        [Id] bigint NOT NULL IDENTITY,
        [ConversationId] bigint NOT NULL,
        [Direction] nvarchar(32) NOT NULL,
        [Body] nvarchar(max) NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [TicketId] bigint NULL,
        [OutboxId] bigint NULL,
        [ProposedTicketId] bigint NULL,
        [ProposalReasonZh] nvarchar(max) NULL,
        [ProposalReasonEn] nvarchar(max) NULL,
        [HandledBy] nvarchar(100) NULL,
        CONSTRAINT [PK_Messages] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Messages_Conversations_ConversationId] FOREIGN KEY ([ConversationId]) REFERENCES [Conversations] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [HistoryPayloads] (
        [EntryId] bigint NOT NULL,
        [Salt] nvarchar(32) NOT NULL,
        [Json] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_HistoryPayloads] PRIMARY KEY ([EntryId]),
        CONSTRAINT [FK_HistoryPayloads_History_EntryId] FOREIGN KEY ([EntryId]) REFERENCES [History] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [ServiceTypes] (
        [Id] bigint NOT NULL IDENTITY,
        [Code] nvarchar(64) NOT NULL,
        [NameZh] nvarchar(max) NOT NULL,
        [NameEn] nvarchar(max) NOT NULL,
        [TradeId] bigint NULL,
        [Mode] nvarchar(32) NOT NULL,
        [IsUrgent] bit NOT NULL,
        [PriceMinFen] bigint NULL,
        [PriceMaxFen] bigint NULL,
        [Unit] nvarchar(32) NOT NULL,
        [ExpectedMinutes] int NOT NULL,
        [CalendarId] bigint NULL,
        [WarrantyDays] int NOT NULL,
        CONSTRAINT [PK_ServiceTypes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ServiceTypes_Calendars_CalendarId] FOREIGN KEY ([CalendarId]) REFERENCES [Calendars] ([Id]),
        CONSTRAINT [FK_ServiceTypes_Trades_TradeId] FOREIGN KEY ([TradeId]) REFERENCES [Trades] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [MerchantAreas] (
        [MerchantId] bigint NOT NULL,
        [AreaId] bigint NOT NULL,
        CONSTRAINT [PK_MerchantAreas] PRIMARY KEY ([MerchantId], [AreaId]),
        CONSTRAINT [FK_MerchantAreas_Merchants_MerchantId] FOREIGN KEY ([MerchantId]) REFERENCES [Merchants] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [MerchantStars] (
        [Id] bigint NOT NULL IDENTITY,
        [MerchantId] bigint NOT NULL,
        [Period] nvarchar(8) NOT NULL,
        [HalfStars] int NULL,
        [Jobs] int NOT NULL,
        [Scores] int NOT NULL,
        [ScoreSum] int NOT NULL,
        [Late] int NOT NULL,
        [NoShows] int NOT NULL,
        [Complaints] int NOT NULL,
        [Formula] int NOT NULL,
        [GradedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_MerchantStars] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MerchantStars_Merchants_MerchantId] FOREIGN KEY ([MerchantId]) REFERENCES [Merchants] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [MerchantTies] (
        [Id] bigint NOT NULL IDENTITY,
        [MerchantId] bigint NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [CallerId] bigint NULL,
        [UserName] nvarchar(100) NULL,
        [Reason] nvarchar(400) NOT NULL,
        [By] nvarchar(120) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [LiftedAt] datetime2(3) NULL,
        [LiftedBy] nvarchar(120) NULL,
        CONSTRAINT [PK_MerchantTies] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MerchantTies_Merchants_MerchantId] FOREIGN KEY ([MerchantId]) REFERENCES [Merchants] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [MerchantTrades] (
        [MerchantId] bigint NOT NULL,
        [TradeId] bigint NOT NULL,
        [Skill] int NOT NULL,
        CONSTRAINT [PK_MerchantTrades] PRIMARY KEY ([MerchantId], [TradeId]),
        CONSTRAINT [FK_MerchantTrades_Merchants_MerchantId] FOREIGN KEY ([MerchantId]) REFERENCES [Merchants] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Technicians] (
        [Id] bigint NOT NULL IDENTITY,
        [MerchantId] bigint NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [Phone] nvarchar(32) NULL,
        [Gender] nvarchar(32) NOT NULL,
        [Languages] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_Technicians] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Technicians_Merchants_MerchantId] FOREIGN KEY ([MerchantId]) REFERENCES [Merchants] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [DutyPersons] (
        [Id] bigint NOT NULL IDENTITY,
        [LineId] bigint NOT NULL,
        [Duty] nvarchar(32) NOT NULL,
        [Position] int NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [Phone] nvarchar(32) NOT NULL,
        CONSTRAINT [PK_DutyPersons] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DutyPersons_Lines_LineId] FOREIGN KEY ([LineId]) REFERENCES [Lines] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [LineTurns] (
        [Id] bigint NOT NULL IDENTITY,
        [LineId] bigint NOT NULL,
        [At] datetime2(3) NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [Tickets] int NOT NULL,
        [Tasks] int NOT NULL,
        [Conversations] int NOT NULL,
        [RecordedAt] datetime2(3) NOT NULL,
        CONSTRAINT [PK_LineTurns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LineTurns_Lines_LineId] FOREIGN KEY ([LineId]) REFERENCES [Lines] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Tickets] (
        [Id] bigint NOT NULL IDENTITY,
        [Number] nvarchar(16) NOT NULL,
        [Version] int NOT NULL,
        [EditedVersion] int NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [Priority] nvarchar(32) NOT NULL,
        [Source] nvarchar(32) NOT NULL,
        [LineId] bigint NOT NULL,
        [ServiceTypeId] bigint NULL,
        [AreaId] bigint NULL,
        [PlaceId] bigint NULL,
        [Address] nvarchar(400) NOT NULL,
        [IsAddressUncertain] bit NOT NULL,
        [Summary] nvarchar(200) NOT NULL,
        [Description] nvarchar(max) NOT NULL,
        [CallerId] bigint NULL,
        [OnSiteName] nvarchar(100) NULL,
        [OnSitePhone] nvarchar(32) NULL,
        [OnSiteRelation] nvarchar(50) NULL,
        [ContactWay] nvarchar(32) NULL,
        [GuessReasonZh] nvarchar(max) NULL,
        [GuessReasonEn] nvarchar(max) NULL,
        [Hazard] nvarchar(32) NULL,
        [IsConfidential] bit NOT NULL,
        [WantedFrom] datetime2(3) NULL,
        [WantedTo] datetime2(3) NULL,
        [ReceivedAt] datetime2(3) NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [Assignee] nvarchar(100) NULL,
        [Round] int NOT NULL,
        [WidenedRules] nvarchar(200) NOT NULL,
        [BoardUntil] datetime2(3) NULL,
        [WantsWoman] bit NOT NULL,
        [WantedLanguage] nvarchar(8) NULL,
        [Chases] int NOT NULL,
        [HeldAt] datetime2(3) NULL,
        [Pauses] nvarchar(max) NOT NULL,
        [Outcome] nvarchar(max) NULL,
        [FollowUpAt] datetime2(3) NULL,
        [ClosedAt] datetime2(3) NULL,
        [ClosedAs] nvarchar(32) NULL,
        [Remedy] nvarchar(32) NULL,
        [CostBearer] nvarchar(32) NULL,
        [MergedIntoId] bigint NULL,
        [PartnerNumber] nvarchar(max) NULL,
        [TransferredTo] nvarchar(max) NULL,
        [PartnerDueAt] datetime2(3) NULL,
        [HistoryCount] int NOT NULL,
        [HistoryHead] nvarchar(64) NOT NULL,
        [ErasedAt] datetime2(3) NULL,
        [LinkGeneration] int NOT NULL,
        CONSTRAINT [PK_Tickets] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Tickets_Areas_AreaId] FOREIGN KEY ([AreaId]) REFERENCES [Areas] ([Id]),
        CONSTRAINT [FK_Tickets_Callers_CallerId] FOREIGN KEY ([CallerId]) REFERENCES [Callers] ([Id]),
        CONSTRAINT [FK_Tickets_Lines_LineId] FOREIGN KEY ([LineId]) REFERENCES [Lines] ([Id]),
        CONSTRAINT [FK_Tickets_ServiceTypes_ServiceTypeId] FOREIGN KEY ([ServiceTypeId]) REFERENCES [ServiceTypes] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [TechnicianTrades] (
        [TechnicianId] bigint NOT NULL,
        [TradeId] bigint NOT NULL,
        CONSTRAINT [PK_TechnicianTrades] PRIMARY KEY ([TechnicianId], [TradeId]),
        CONSTRAINT [FK_TechnicianTrades_Technicians_TechnicianId] FOREIGN KEY ([TechnicianId]) REFERENCES [Technicians] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Deadlines] (
        [Id] bigint NOT NULL IDENTITY,
        [TicketId] bigint NOT NULL,
        [Kind] nvarchar(32) NOT NULL,
        [StartAt] datetime2(3) NOT NULL,
        [Budget] bigint NOT NULL,
        [WarnAfter] bigint NOT NULL,
        [RunsOn] nvarchar(32) NOT NULL,
        [CalendarId] bigint NULL,
        [PolicyVersion] int NOT NULL,
        [WarnAt] datetime2(3) NOT NULL,
        [DueAt] datetime2(3) NOT NULL,
        [PausedAt] datetime2(3) NULL,
        [WarnedAt] datetime2(3) NULL,
        [BreachedAt] datetime2(3) NULL,
        [MetAt] datetime2(3) NULL,
        [CancelledAt] datetime2(3) NULL,
        [SupersededAt] datetime2(3) NULL,
        [SupersedesId] bigint NULL,
        [Change] nvarchar(32) NULL,
        [NextRungAt] datetime2(3) NULL,
        CONSTRAINT [PK_Deadlines] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Deadlines_Calendars_CalendarId] FOREIGN KEY ([CalendarId]) REFERENCES [Calendars] ([Id]),
        CONSTRAINT [FK_Deadlines_Deadlines_SupersedesId] FOREIGN KEY ([SupersedesId]) REFERENCES [Deadlines] ([Id]),
        CONSTRAINT [FK_Deadlines_Tickets_TicketId] FOREIGN KEY ([TicketId]) REFERENCES [Tickets] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Escalations] (
        [Id] bigint NOT NULL IDENTITY,
        [TicketId] bigint NOT NULL,
        [Promise] nvarchar(32) NOT NULL,
        [DueAt] datetime2(3) NOT NULL,
        [Step] int NOT NULL,
        [Tell] nvarchar(32) NOT NULL,
        [By] nvarchar(32) NOT NULL,
        [At] datetime2(3) NOT NULL,
        CONSTRAINT [PK_Escalations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Escalations_Tickets_TicketId] FOREIGN KEY ([TicketId]) REFERENCES [Tickets] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [FollowUps] (
        [Id] bigint NOT NULL IDENTITY,
        [TicketId] bigint NOT NULL,
        [Way] nvarchar(32) NOT NULL,
        [AskedAt] datetime2(3) NOT NULL,
        [AnsweredAt] datetime2(3) NULL,
        [Outcome] nvarchar(32) NULL,
        [Score] int NULL,
        [Comment] nvarchar(2000) NULL,
        CONSTRAINT [PK_FollowUps] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FollowUps_Tickets_TicketId] FOREIGN KEY ([TicketId]) REFERENCES [Tickets] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [TicketParts] (
        [Id] bigint NOT NULL IDENTITY,
        [TicketId] bigint NOT NULL,
        [Position] int NOT NULL,
        [ServiceTypeId] bigint NOT NULL,
        [TradeId] bigint NOT NULL,
        [DoneAt] datetime2(3) NULL,
        CONSTRAINT [PK_TicketParts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_TicketParts_Tickets_TicketId] FOREIGN KEY ([TicketId]) REFERENCES [Tickets] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Offers] (
        [Id] bigint NOT NULL IDENTITY,
        [TicketId] bigint NOT NULL,
        [PartId] bigint NOT NULL,
        [MerchantId] bigint NOT NULL,
        [Round] int NOT NULL,
        [Rank] int NOT NULL,
        [Wave] int NOT NULL,
        [ReleaseAt] datetime2(3) NOT NULL,
        [DecisionId] bigint NULL,
        [PickedBy] nvarchar(120) NULL,
        [ManualReason] nvarchar(400) NULL,
        [Code] nvarchar(8) NOT NULL,
        [Status] nvarchar(32) NOT NULL,
        [Limit] bigint NOT NULL,
        [CreatedAt] datetime2(3) NOT NULL,
        [SentAt] datetime2(3) NULL,
        [ExpiresAt] datetime2(3) NULL,
        [RespondedAt] datetime2(3) NULL,
        [RespondedBy] nvarchar(32) NULL,
        [Reason] nvarchar(400) NULL,
        [DeclineReason] nvarchar(32) NULL,
        [LinkGeneration] int NOT NULL,
        CONSTRAINT [PK_Offers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Offers_Merchants_MerchantId] FOREIGN KEY ([MerchantId]) REFERENCES [Merchants] ([Id]),
        CONSTRAINT [FK_Offers_TicketParts_PartId] FOREIGN KEY ([PartId]) REFERENCES [TicketParts] ([Id]),
        CONSTRAINT [FK_Offers_Tickets_TicketId] FOREIGN KEY ([TicketId]) REFERENCES [Tickets] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Jobs] (
        [Id] bigint NOT NULL IDENTITY,
        [TicketId] bigint NOT NULL,
        [PartId] bigint NOT NULL,
        [OfferId] bigint NOT NULL,
        [MerchantId] bigint NOT NULL,
        [AcceptedAt] datetime2(3) NOT NULL,
        [DoneAt] datetime2(3) NULL,
        [ReleasedAt] datetime2(3) NULL,
        [ReleaseReason] nvarchar(100) NULL,
        [QuoteFen] bigint NULL,
        [QuoteConsentAt] datetime2(3) NULL,
        [PriceFen] bigint NULL,
        [WarrantyUntil] datetime2(3) NULL,
        CONSTRAINT [PK_Jobs] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Jobs_Merchants_MerchantId] FOREIGN KEY ([MerchantId]) REFERENCES [Merchants] ([Id]),
        CONSTRAINT [FK_Jobs_Offers_OfferId] FOREIGN KEY ([OfferId]) REFERENCES [Offers] ([Id]),
        CONSTRAINT [FK_Jobs_TicketParts_PartId] FOREIGN KEY ([PartId]) REFERENCES [TicketParts] ([Id]),
        CONSTRAINT [FK_Jobs_Tickets_TicketId] FOREIGN KEY ([TicketId]) REFERENCES [Tickets] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE TABLE [Visits] (
        [Id] bigint NOT NULL IDENTITY,
        [JobId] bigint NOT NULL,
        [AppointmentAt] datetime2(3) NULL,
        [TechnicianId] bigint NULL,
        [RemindedAt] datetime2(3) NULL,
        [EnRouteAt] datetime2(3) NULL,
        [OnSiteAt] datetime2(3) NULL,
        [ArrivalConfirmedAt] datetime2(3) NULL,
        [DoneAt] datetime2(3) NULL,
        [Outcome] nvarchar(32) NULL,
        [Remark] nvarchar(400) NULL,
        CONSTRAINT [PK_Visits] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Visits_Jobs_JobId] FOREIGN KEY ([JobId]) REFERENCES [Jobs] ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Day', N'Value') AND [object_id] = OBJECT_ID(N'[Counters]'))
        SET IDENTITY_INSERT [Counters] ON;
    EXEC(N'INSERT INTO [Counters] ([Name], [Day], [Value])
    VALUES (N''match-ground'', ''2026-01-01'', 0),
    (N''merchant-version'', ''2026-01-01'', 0),
    (N''offer-code'', ''2026-01-01'', 0),
    (N''ticket'', ''2026-01-01'', 0)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Name', N'Day', N'Value') AND [object_id] = OBJECT_ID(N'[Counters]'))
        SET IDENTITY_INSERT [Counters] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Version') AND [object_id] = OBJECT_ID(N'[PhoneLocks]'))
        SET IDENTITY_INSERT [PhoneLocks] ON;
    EXEC(N'INSERT INTO [PhoneLocks] ([Id], [Version])
    VALUES (0, 0),
    (1, 0),
    (2, 0),
    (3, 0),
    (4, 0),
    (5, 0),
    (6, 0),
    (7, 0),
    (8, 0),
    (9, 0),
    (10, 0),
    (11, 0),
    (12, 0),
    (13, 0),
    (14, 0),
    (15, 0),
    (16, 0),
    (17, 0),
    (18, 0),
    (19, 0),
    (20, 0),
    (21, 0),
    (22, 0),
    (23, 0),
    (24, 0),
    (25, 0),
    (26, 0),
    (27, 0),
    (28, 0),
    (29, 0),
    (30, 0),
    (31, 0),
    (32, 0),
    (33, 0),
    (34, 0),
    (35, 0),
    (36, 0),
    (37, 0),
    (38, 0),
    (39, 0),
    (40, 0),
    (41, 0);
    INSERT INTO [PhoneLocks] ([Id], [Version])
    VALUES (42, 0),
    (43, 0),
    (44, 0),
    (45, 0),
    (46, 0),
    (47, 0),
    (48, 0),
    (49, 0),
    (50, 0),
    (51, 0),
    (52, 0),
    (53, 0),
    (54, 0),
    (55, 0),
    (56, 0),
    (57, 0),
    (58, 0),
    (59, 0),
    (60, 0),
    (61, 0),
    (62, 0),
    (63, 0)');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Version') AND [object_id] = OBJECT_ID(N'[PhoneLocks]'))
        SET IDENTITY_INSERT [PhoneLocks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_AccountClaims_UserId] ON [AccountClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_AccountLogins_UserId] ON [AccountLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [Accounts] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Accounts] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_AgentTasks_LineId_DoneAt] ON [AgentTasks] ([LineId], [DoneAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_AgentTasks_NextAlarmAt] ON [AgentTasks] ([NextAlarmAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_AgentTasks_OfferId] ON [AgentTasks] ([OfferId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_AgentTasks_TicketId] ON [AgentTasks] ([TicketId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ApiKeys_Hash] ON [ApiKeys] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Areas_Code] ON [Areas] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_BoardVisits_MerchantId_CreatedAt] ON [BoardVisits] ([MerchantId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_CalendarExceptions_CalendarId] ON [CalendarExceptions] ([CalendarId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Calendars_Code_Version] ON [Calendars] ([Code], [Version]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_CalendarWindows_CalendarId] ON [CalendarWindows] ([CalendarId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Callers_Phone] ON [Callers] ([Phone]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Changes_At] ON [Changes] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Conversations_LineId_Unhandled] ON [Conversations] ([LineId], [Unhandled]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Conversations_Phone] ON [Conversations] ([Phone]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Deadlines_CalendarId] ON [Deadlines] ([CalendarId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Deadlines_NextRungAt] ON [Deadlines] ([NextRungAt]) WHERE [NextRungAt] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Deadlines_SupersedesId] ON [Deadlines] ([SupersedesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Deadlines_TicketId_Kind_StartAt] ON [Deadlines] ([TicketId], [Kind], [StartAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    EXEC(N'CREATE INDEX [UnbrokenDeadlines] ON [Deadlines] ([DueAt]) WHERE [MetAt] IS NULL AND [CancelledAt] IS NULL AND [BreachedAt] IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    EXEC(N'CREATE INDEX [UnwarnedDeadlines] ON [Deadlines] ([WarnAt]) WHERE [MetAt] IS NULL AND [CancelledAt] IS NULL AND [BreachedAt] IS NULL AND [WarnedAt] IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Decisions_Snapshot] ON [Decisions] ([Snapshot]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Decisions_TicketId] ON [Decisions] ([TicketId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DutyPersons_LineId_Duty_Position] ON [DutyPersons] ([LineId], [Duty], [Position]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Escalations_TicketId_Promise_DueAt_Step] ON [Escalations] ([TicketId], [Promise], [DueAt], [Step]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_FollowUps_TicketId] ON [FollowUps] ([TicketId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_History_TicketId_Seq] ON [History] ([TicketId], [Seq]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_HolidayOpenings_Date] ON [HolidayOpenings] ([Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_HolidayOpenings_MerchantId_Date] ON [HolidayOpenings] ([MerchantId], [Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Inbox_Carrier_AccountSid_Sid_Kind_Step] ON [Inbox] ([Carrier], [AccountSid], [Sid], [Kind], [Step]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Inbox_ReceivedAt] ON [Inbox] ([ReceivedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Jobs_MerchantId_DoneAt_ReleasedAt] ON [Jobs] ([MerchantId], [DoneAt], [ReleasedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Jobs_OfferId] ON [Jobs] ([OfferId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Jobs_PartId] ON [Jobs] ([PartId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Jobs_TicketId] ON [Jobs] ([TicketId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_JointDecisions_Snapshot] ON [JointDecisions] ([Snapshot]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LinePolicies_LineId_Version] ON [LinePolicies] ([LineId], [Version]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Lines_CalendarId] ON [Lines] ([CalendarId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Lines_Code] ON [Lines] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Lines_Phone] ON [Lines] ([Phone]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LineTurns_LineId_At] ON [LineTurns] ([LineId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Merchants_AreaId] ON [Merchants] ([AreaId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Merchants_Code] ON [Merchants] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Merchants_Phone] ON [Merchants] ([Phone]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_MerchantStars_MerchantId_Period] ON [MerchantStars] ([MerchantId], [Period]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_MerchantTies_CallerId] ON [MerchantTies] ([CallerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_MerchantTies_MerchantId] ON [MerchantTies] ([MerchantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_MerchantTies_UserName] ON [MerchantTies] ([UserName]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_MerchantVersions_At] ON [MerchantVersions] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_MerchantVersions_MerchantId_Sequence] ON [MerchantVersions] ([MerchantId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Messages_ConversationId_At] ON [Messages] ([ConversationId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Messages_OutboxId] ON [Messages] ([OutboxId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Messages_TicketId] ON [Messages] ([TicketId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_NumberReadings_At] ON [NumberReadings] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Offers_CreatedAt] ON [Offers] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Offers_MerchantId_Status] ON [Offers] ([MerchantId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Offers_Status_ExpiresAt] ON [Offers] ([Status], [ExpiresAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Offers_Status_ReleaseAt] ON [Offers] ([Status], [ReleaseAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Offers_TicketId] ON [Offers] ([TicketId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [OneStandingAcceptance] ON [Offers] ([PartId]) WHERE [Status] = ''Accepted''');
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Outbox_OfferId] ON [Outbox] ([OfferId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Outbox_Phone_SentAt] ON [Outbox] ([Phone], [SentAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Outbox_Sid] ON [Outbox] ([Sid]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Outbox_State_DueAt] ON [Outbox] ([State], [DueAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Places_AreaId] ON [Places] ([AreaId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Places_Code] ON [Places] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Places_ParentId] ON [Places] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SafetyAdvice_Hazard] ON [SafetyAdvice] ([Hazard]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Seals_PreviousRoot] ON [Seals] ([PreviousRoot]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_ServiceTypes_CalendarId] ON [ServiceTypes] ([CalendarId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ServiceTypes_Code] ON [ServiceTypes] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_ServiceTypes_TradeId] ON [ServiceTypes] ([TradeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Technicians_MerchantId] ON [Technicians] ([MerchantId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_TicketParts_TicketId_Position] ON [TicketParts] ([TicketId], [Position]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Tickets_AreaId] ON [Tickets] ([AreaId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Tickets_BoardUntil] ON [Tickets] ([BoardUntil]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Tickets_CallerId] ON [Tickets] ([CallerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Tickets_FollowUpAt] ON [Tickets] ([FollowUpAt]) WHERE [FollowUpAt] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Tickets_LineId_Status] ON [Tickets] ([LineId], [Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Tickets_Number] ON [Tickets] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Tickets_ServiceTypeId] ON [Tickets] ([ServiceTypeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Trades_Code] ON [Trades] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Visits_AppointmentAt] ON [Visits] ([AppointmentAt]) WHERE [RemindedAt] IS NULL AND [DoneAt] IS NULL AND [AppointmentAt] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    CREATE INDEX [IX_Visits_JobId] ON [Visits] ([JobId]);
END;

IF NOT EXISTS (
    SELECT * FROM [SchemaVersions]
    WHERE [MigrationId] = N'20261122033046_Foundation'
)
BEGIN
    INSERT INTO [SchemaVersions] ([MigrationId], [ProductVersion])
    VALUES (N'20261122033046_Foundation', N'10.0.14');
END;

COMMIT;
GO

