CREATE TABLE IF NOT EXISTS "SchemaVersions" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK_SchemaVersions" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);

BEGIN TRANSACTION;
CREATE TABLE "Accounts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY AUTOINCREMENT,
    "DisplayName" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "Lines" TEXT NOT NULL,
    "Presence" TEXT NOT NULL,
    "PresenceReason" TEXT NULL,
    "PresenceAt" TEXT NULL,
    "LeftAt" TEXT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL
);

CREATE TABLE "AgentTasks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AgentTasks" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "LineId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "TicketId" INTEGER NULL,
    "MessageId" INTEGER NULL,
    "OfferId" INTEGER NULL,
    "OutboxId" INTEGER NULL,
    "Template" TEXT NULL,
    "Promise" TEXT NULL,
    "Phone" TEXT NULL,
    "IsForSupervisors" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "NextAlarmAt" TEXT NULL,
    "Alarms" INTEGER NOT NULL,
    "AcknowledgedAt" TEXT NULL,
    "AcknowledgedBy" TEXT NULL,
    "DoneAt" TEXT NULL,
    "DoneBy" TEXT NULL,
    "Note" TEXT NULL,
    "DetailEn" TEXT NOT NULL,
    "DetailZh" TEXT NOT NULL
);

CREATE TABLE "ApiKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ApiKeys" PRIMARY KEY AUTOINCREMENT,
    "Name" TEXT NOT NULL,
    "Hash" TEXT NOT NULL,
    "Role" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "RevokedAt" TEXT NULL
);

CREATE TABLE "AreaMinutes" (
    "FromAreaId" INTEGER NOT NULL,
    "ToAreaId" INTEGER NOT NULL,
    "Minutes" INTEGER NOT NULL,
    CONSTRAINT "PK_AreaMinutes" PRIMARY KEY ("FromAreaId", "ToAreaId")
);

CREATE TABLE "Areas" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Areas" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "NameZh" TEXT NOT NULL,
    "NameEn" TEXT NOT NULL,
    "Latitude" REAL NOT NULL,
    "Longitude" REAL NOT NULL
);

CREATE TABLE "BoardVisits" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_BoardVisits" PRIMARY KEY AUTOINCREMENT,
    "MerchantId" INTEGER NOT NULL,
    "CodeHash" TEXT NOT NULL,
    "Attempts" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ExpiresAt" TEXT NOT NULL,
    "ConfirmedAt" TEXT NULL
);

CREATE TABLE "Calendars" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Calendars" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "EffectiveFrom" TEXT NOT NULL,
    "CreatedAt" TEXT NULL,
    "CreatedBy" TEXT NULL,
    "Zone" TEXT NOT NULL
);

CREATE TABLE "Callers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Callers" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "Name" TEXT NULL,
    "Phone" TEXT NULL,
    "IsSharedPhone" INTEGER NOT NULL,
    "ContactWay" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Dialect" TEXT NULL,
    "CareClass" TEXT NULL,
    "AreaId" INTEGER NULL,
    "PlaceId" INTEGER NULL,
    "Address" TEXT NULL,
    "LinkGeneration" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "ErasedAt" TEXT NULL
);

CREATE TABLE "Changes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Changes" PRIMARY KEY AUTOINCREMENT,
    "Queue" TEXT NOT NULL,
    "LineId" INTEGER NOT NULL,
    "RowId" INTEGER NOT NULL,
    "RowVersion" INTEGER NOT NULL,
    "Node" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Conversations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Conversations" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "LineId" INTEGER NOT NULL,
    "Phone" TEXT NOT NULL,
    "CallerId" INTEGER NULL,
    "MerchantId" INTEGER NULL,
    "LastAt" TEXT NOT NULL,
    "LastText" TEXT NOT NULL,
    "Unhandled" INTEGER NOT NULL,
    "OptedOutAt" TEXT NULL
);

CREATE TABLE "Counters" (
    "Name" TEXT NOT NULL CONSTRAINT "PK_Counters" PRIMARY KEY,
    "Day" TEXT NOT NULL,
    "Value" INTEGER NOT NULL
);

CREATE TABLE "Decisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY AUTOINCREMENT,
    "TicketId" INTEGER NOT NULL,
    "PartId" INTEGER NOT NULL,
    "LineId" INTEGER NOT NULL,
    "Round" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "PolicyVersion" INTEGER NOT NULL,
    "Snapshot" INTEGER NOT NULL,
    "Ground" TEXT NOT NULL,
    "Input" TEXT NOT NULL,
    "Picks" TEXT NOT NULL,
    "JointId" INTEGER NULL,
    "Seal" TEXT NOT NULL
);

CREATE TABLE "Drafts" (
    "AccountId" INTEGER NOT NULL,
    "Form" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    "SavedAt" TEXT NOT NULL,
    CONSTRAINT "PK_Drafts" PRIMARY KEY ("AccountId", "Form")
);

CREATE TABLE "History" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_History" PRIMARY KEY AUTOINCREMENT,
    "TicketId" INTEGER NOT NULL,
    "Seq" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Digest" TEXT NOT NULL,
    "Hash" TEXT NOT NULL
);

CREATE TABLE "HolidayOpenings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_HolidayOpenings" PRIMARY KEY AUTOINCREMENT,
    "MerchantId" INTEGER NOT NULL,
    "Date" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    "IsOpen" INTEGER NULL,
    "Way" TEXT NULL
);

CREATE TABLE "Inbox" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Inbox" PRIMARY KEY AUTOINCREMENT,
    "Carrier" TEXT NOT NULL,
    "AccountSid" TEXT NOT NULL,
    "Sid" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Step" TEXT NOT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "RawBody" BLOB NOT NULL,
    "ReplyType" TEXT NOT NULL,
    "Reply" TEXT NOT NULL
);

CREATE TABLE "JointDecisions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_JointDecisions" PRIMARY KEY AUTOINCREMENT,
    "LineId" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "Snapshot" INTEGER NOT NULL,
    "Ground" TEXT NOT NULL,
    "Input" TEXT NOT NULL,
    "Result" TEXT NOT NULL,
    "Seal" TEXT NOT NULL
);

CREATE TABLE "Lexicon" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Lexicon" PRIMARY KEY AUTOINCREMENT,
    "Kind" TEXT NOT NULL,
    "Word" TEXT NOT NULL,
    "Target" TEXT NULL,
    "Weight" REAL NOT NULL
);

CREATE TABLE "LinePolicies" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_LinePolicies" PRIMARY KEY AUTOINCREMENT,
    "LineId" INTEGER NOT NULL,
    "Version" INTEGER NOT NULL,
    "Json" TEXT NOT NULL,
    "EffectiveAt" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Reason" TEXT NOT NULL
);

CREATE TABLE "MatchGrounds" (
    "Digest" TEXT NOT NULL CONSTRAINT "PK_MatchGrounds" PRIMARY KEY,
    "Json" TEXT NOT NULL
);

CREATE TABLE "MerchantVersions" (
    "Sequence" INTEGER NOT NULL CONSTRAINT "PK_MerchantVersions" PRIMARY KEY,
    "MerchantId" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "Cause" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "Seal" TEXT NOT NULL
);

CREATE TABLE "NumberReadings" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_NumberReadings" PRIMARY KEY AUTOINCREMENT,
    "LineId" INTEGER NOT NULL,
    "TicketId" INTEGER NULL,
    "MerchantId" INTEGER NOT NULL,
    "TradeId" INTEGER NOT NULL,
    "AreaId" INTEGER NOT NULL,
    "Rank" INTEGER NULL,
    "Reason" TEXT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL
);

CREATE TABLE "Outbox" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
    "Way" TEXT NOT NULL,
    "State" TEXT NOT NULL,
    "LineId" INTEGER NOT NULL,
    "Phone" TEXT NOT NULL,
    "Template" TEXT NOT NULL,
    "Language" TEXT NOT NULL,
    "Arguments" TEXT NOT NULL,
    "TicketId" INTEGER NULL,
    "OfferId" INTEGER NULL,
    "CallerId" INTEGER NULL,
    "MerchantId" INTEGER NULL,
    "TaskId" INTEGER NULL,
    "CreatedAt" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "LeasedBy" TEXT NULL,
    "LeasedUntil" TEXT NULL,
    "SendingAt" TEXT NULL,
    "Rendered" TEXT NULL,
    "Attempts" INTEGER NOT NULL,
    "Sid" TEXT NULL,
    "SentAt" TEXT NULL,
    "DeliveredAt" TEXT NULL,
    "Error" TEXT NULL
);

CREATE TABLE "PhoneLocks" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_PhoneLocks" PRIMARY KEY,
    "Version" INTEGER NOT NULL
);

CREATE TABLE "PromiseTables" (
    "Version" INTEGER NOT NULL CONSTRAINT "PK_PromiseTables" PRIMARY KEY,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "Json" TEXT NOT NULL
);

CREATE TABLE "SafetyAdvice" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_SafetyAdvice" PRIMARY KEY AUTOINCREMENT,
    "Hazard" TEXT NOT NULL,
    "EmergencyNumber" TEXT NOT NULL,
    "StepsZh" TEXT NOT NULL,
    "StepsEn" TEXT NOT NULL
);

CREATE TABLE "Seals" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Seals" PRIMARY KEY,
    "Day" TEXT NOT NULL,
    "Tickets" INTEGER NOT NULL,
    "Root" TEXT NOT NULL,
    "PreviousRoot" TEXT NOT NULL,
    "SealedAt" TEXT NOT NULL
);

CREATE TABLE "Trades" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Trades" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "NameZh" TEXT NOT NULL,
    "NameEn" TEXT NOT NULL
);

CREATE TABLE "WorkRuns" (
    "Work" TEXT NOT NULL CONSTRAINT "PK_WorkRuns" PRIMARY KEY,
    "Node" TEXT NOT NULL,
    "ScheduledAt" TEXT NOT NULL,
    "StartedAt" TEXT NOT NULL,
    "Late" INTEGER NOT NULL,
    "Took" INTEGER NOT NULL,
    "Runs" INTEGER NOT NULL,
    "Failures" INTEGER NOT NULL,
    "FailedAt" TEXT NULL,
    "LastFailure" TEXT NULL
);

CREATE TABLE "AccountClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AccountClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" INTEGER NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AccountClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id")
);

CREATE TABLE "AccountLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" INTEGER NOT NULL,
    CONSTRAINT "PK_AccountLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AccountLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id")
);

CREATE TABLE "AccountTokens" (
    "UserId" INTEGER NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AccountTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AccountTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id")
);

CREATE TABLE "Merchants" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Merchants" PRIMARY KEY AUTOINCREMENT,
    "Version" INTEGER NOT NULL,
    "EditedVersion" INTEGER NOT NULL,
    "Code" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "NameEn" TEXT NULL,
    "Kind" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "StatusReason" TEXT NULL,
    "ContactName" TEXT NULL,
    "Phone" TEXT NOT NULL,
    "ContactWay" TEXT NOT NULL,
    "Address" TEXT NULL,
    "AreaId" INTEGER NOT NULL,
    "Latitude" REAL NOT NULL,
    "Longitude" REAL NOT NULL,
    "CalendarId" INTEGER NULL,
    "LicenceNumber" TEXT NULL,
    "LicenceUntil" TEXT NULL,
    "Capacity" INTEGER NOT NULL,
    "JobsPerDay" INTEGER NULL,
    "PingsPerDay" INTEGER NULL,
    "PriceLevel" INTEGER NOT NULL,
    "Languages" TEXT NOT NULL,
    "HasWomenTechnicians" INTEGER NOT NULL,
    "ScoreSum" INTEGER NOT NULL,
    "ScoreCount" INTEGER NOT NULL,
    "LinkGeneration" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    CONSTRAINT "FK_Merchants_Areas_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Areas" ("Id")
);

CREATE TABLE "Places" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Places" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "AreaId" INTEGER NOT NULL,
    "ParentId" INTEGER NULL,
    "Kind" TEXT NOT NULL,
    "NameZh" TEXT NOT NULL,
    "NameEn" TEXT NOT NULL,
    "Latitude" REAL NULL,
    "Longitude" REAL NULL,
    CONSTRAINT "FK_Places_Areas_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Areas" ("Id"),
    CONSTRAINT "FK_Places_Places_ParentId" FOREIGN KEY ("ParentId") REFERENCES "Places" ("Id")
);

CREATE TABLE "CalendarExceptions" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CalendarExceptions" PRIMARY KEY AUTOINCREMENT,
    "CalendarId" INTEGER NOT NULL,
    "Date" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "FromMinute" INTEGER NULL,
    "ToMinute" INTEGER NULL,
    "TakesWindowsOf" TEXT NULL,
    "Name" TEXT NOT NULL,
    "IsProvisional" INTEGER NOT NULL,
    CONSTRAINT "FK_CalendarExceptions_Calendars_CalendarId" FOREIGN KEY ("CalendarId") REFERENCES "Calendars" ("Id")
);

CREATE TABLE "CalendarWindows" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_CalendarWindows" PRIMARY KEY AUTOINCREMENT,
    "CalendarId" INTEGER NOT NULL,
    "Day" TEXT NOT NULL,
    "FromMinute" INTEGER NOT NULL,
    "ToMinute" INTEGER NOT NULL,
    CONSTRAINT "FK_CalendarWindows_Calendars_CalendarId" FOREIGN KEY ("CalendarId") REFERENCES "Calendars" ("Id")
);

CREATE TABLE "Lines" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Lines" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "NameZh" TEXT NOT NULL,
    "NameEn" TEXT NOT NULL,
    "Phone" TEXT NOT NULL,
    "CalendarId" INTEGER NOT NULL,
    "Zone" TEXT NOT NULL,
    "OnCallPhone" TEXT NULL,
    CONSTRAINT "FK_Lines_Calendars_CalendarId" FOREIGN KEY ("CalendarId") REFERENCES "Calendars" ("Id")
);

CREATE TABLE "Messages" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Messages" PRIMARY KEY AUTOINCREMENT,
    "ConversationId" INTEGER NOT NULL,
    "Direction" TEXT NOT NULL,
    "Body" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "TicketId" INTEGER NULL,
    "OutboxId" INTEGER NULL,
    "ProposedTicketId" INTEGER NULL,
    "ProposalReasonZh" TEXT NULL,
    "ProposalReasonEn" TEXT NULL,
    "HandledBy" TEXT NULL,
    CONSTRAINT "FK_Messages_Conversations_ConversationId" FOREIGN KEY ("ConversationId") REFERENCES "Conversations" ("Id")
);

CREATE TABLE "HistoryPayloads" (
    "EntryId" INTEGER NOT NULL CONSTRAINT "PK_HistoryPayloads" PRIMARY KEY,
    "Salt" TEXT NOT NULL,
    "Json" TEXT NOT NULL,
    CONSTRAINT "FK_HistoryPayloads_History_EntryId" FOREIGN KEY ("EntryId") REFERENCES "History" ("Id")
);

CREATE TABLE "ServiceTypes" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ServiceTypes" PRIMARY KEY AUTOINCREMENT,
    "Code" TEXT NOT NULL,
    "NameZh" TEXT NOT NULL,
    "NameEn" TEXT NOT NULL,
    "TradeId" INTEGER NULL,
    "Mode" TEXT NOT NULL,
    "IsUrgent" INTEGER NOT NULL,
    "PriceMinFen" INTEGER NULL,
    "PriceMaxFen" INTEGER NULL,
    "Unit" TEXT NOT NULL,
    "ExpectedMinutes" INTEGER NOT NULL,
    "CalendarId" INTEGER NULL,
    "WarrantyDays" INTEGER NOT NULL,
    CONSTRAINT "FK_ServiceTypes_Calendars_CalendarId" FOREIGN KEY ("CalendarId") REFERENCES "Calendars" ("Id"),
    CONSTRAINT "FK_ServiceTypes_Trades_TradeId" FOREIGN KEY ("TradeId") REFERENCES "Trades" ("Id")
);

CREATE TABLE "MerchantAreas" (
    "MerchantId" INTEGER NOT NULL,
    "AreaId" INTEGER NOT NULL,
    CONSTRAINT "PK_MerchantAreas" PRIMARY KEY ("MerchantId", "AreaId"),
    CONSTRAINT "FK_MerchantAreas_Merchants_MerchantId" FOREIGN KEY ("MerchantId") REFERENCES "Merchants" ("Id")
);

CREATE TABLE "MerchantStars" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_MerchantStars" PRIMARY KEY AUTOINCREMENT,
    "MerchantId" INTEGER NOT NULL,
    "Period" TEXT NOT NULL,
    "HalfStars" INTEGER NULL,
    "Jobs" INTEGER NOT NULL,
    "Scores" INTEGER NOT NULL,
    "ScoreSum" INTEGER NOT NULL,
    "Late" INTEGER NOT NULL,
    "NoShows" INTEGER NOT NULL,
    "Complaints" INTEGER NOT NULL,
    "Formula" INTEGER NOT NULL,
    "GradedAt" TEXT NOT NULL,
    CONSTRAINT "FK_MerchantStars_Merchants_MerchantId" FOREIGN KEY ("MerchantId") REFERENCES "Merchants" ("Id")
);

CREATE TABLE "MerchantTies" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_MerchantTies" PRIMARY KEY AUTOINCREMENT,
    "MerchantId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "CallerId" INTEGER NULL,
    "UserName" TEXT NULL,
    "Reason" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "LiftedAt" TEXT NULL,
    "LiftedBy" TEXT NULL,
    CONSTRAINT "FK_MerchantTies_Merchants_MerchantId" FOREIGN KEY ("MerchantId") REFERENCES "Merchants" ("Id")
);

CREATE TABLE "MerchantTrades" (
    "MerchantId" INTEGER NOT NULL,
    "TradeId" INTEGER NOT NULL,
    "Skill" INTEGER NOT NULL,
    CONSTRAINT "PK_MerchantTrades" PRIMARY KEY ("MerchantId", "TradeId"),
    CONSTRAINT "FK_MerchantTrades_Merchants_MerchantId" FOREIGN KEY ("MerchantId") REFERENCES "Merchants" ("Id")
);

CREATE TABLE "Technicians" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Technicians" PRIMARY KEY AUTOINCREMENT,
    "MerchantId" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Phone" TEXT NULL,
    "Gender" TEXT NOT NULL,
    "Languages" TEXT NOT NULL,
    CONSTRAINT "FK_Technicians_Merchants_MerchantId" FOREIGN KEY ("MerchantId") REFERENCES "Merchants" ("Id")
);

CREATE TABLE "DutyPersons" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_DutyPersons" PRIMARY KEY AUTOINCREMENT,
    "LineId" INTEGER NOT NULL,
    "Duty" TEXT NOT NULL,
    "Position" INTEGER NOT NULL,
    "Name" TEXT NOT NULL,
    "Phone" TEXT NOT NULL,
    CONSTRAINT "FK_DutyPersons_Lines_LineId" FOREIGN KEY ("LineId") REFERENCES "Lines" ("Id")
);

CREATE TABLE "LineTurns" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_LineTurns" PRIMARY KEY AUTOINCREMENT,
    "LineId" INTEGER NOT NULL,
    "At" TEXT NOT NULL,
    "Kind" TEXT NOT NULL,
    "Tickets" INTEGER NOT NULL,
    "Tasks" INTEGER NOT NULL,
    "Conversations" INTEGER NOT NULL,
    "RecordedAt" TEXT NOT NULL,
    CONSTRAINT "FK_LineTurns_Lines_LineId" FOREIGN KEY ("LineId") REFERENCES "Lines" ("Id")
);

CREATE TABLE "Tickets" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Tickets" PRIMARY KEY AUTOINCREMENT,
    "Number" TEXT NOT NULL,
    "Version" INTEGER NOT NULL,
    "EditedVersion" INTEGER NOT NULL,
    "Status" TEXT NOT NULL,
    "Priority" TEXT NOT NULL,
    "Source" TEXT NOT NULL,
    "LineId" INTEGER NOT NULL,
    "ServiceTypeId" INTEGER NULL,
    "AreaId" INTEGER NULL,
    "PlaceId" INTEGER NULL,
    "Address" TEXT NOT NULL,
    "IsAddressUncertain" INTEGER NOT NULL,
    "Summary" TEXT NOT NULL,
    "Description" TEXT NOT NULL,
    "CallerId" INTEGER NULL,
    "OnSiteName" TEXT NULL,
    "OnSitePhone" TEXT NULL,
    "OnSiteRelation" TEXT NULL,
    "ContactWay" TEXT NULL,
    "GuessReasonZh" TEXT NULL,
    "GuessReasonEn" TEXT NULL,
    "Hazard" TEXT NULL,
    "IsConfidential" INTEGER NOT NULL,
    "WantedFrom" TEXT NULL,
    "WantedTo" TEXT NULL,
    "ReceivedAt" TEXT NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "Assignee" TEXT NULL,
    "Round" INTEGER NOT NULL,
    "WidenedRules" TEXT NOT NULL,
    "BoardUntil" TEXT NULL,
    "WantsWoman" INTEGER NOT NULL,
    "WantedLanguage" TEXT NULL,
    "Chases" INTEGER NOT NULL,
    "HeldAt" TEXT NULL,
    "Pauses" TEXT NOT NULL,
    "Outcome" TEXT NULL,
    "FollowUpAt" TEXT NULL,
    "ClosedAt" TEXT NULL,
    "ClosedAs" TEXT NULL,
    "Remedy" TEXT NULL,
    "CostBearer" TEXT NULL,
    "MergedIntoId" INTEGER NULL,
    "PartnerNumber" TEXT NULL,
    "TransferredTo" TEXT NULL,
    "PartnerDueAt" TEXT NULL,
    "HistoryCount" INTEGER NOT NULL,
    "HistoryHead" TEXT NOT NULL,
    "ErasedAt" TEXT NULL,
    "LinkGeneration" INTEGER NOT NULL,
    CONSTRAINT "FK_Tickets_Areas_AreaId" FOREIGN KEY ("AreaId") REFERENCES "Areas" ("Id"),
    CONSTRAINT "FK_Tickets_Callers_CallerId" FOREIGN KEY ("CallerId") REFERENCES "Callers" ("Id"),
    CONSTRAINT "FK_Tickets_Lines_LineId" FOREIGN KEY ("LineId") REFERENCES "Lines" ("Id"),
    CONSTRAINT "FK_Tickets_ServiceTypes_ServiceTypeId" FOREIGN KEY ("ServiceTypeId") REFERENCES "ServiceTypes" ("Id")
);

CREATE TABLE "TechnicianTrades" (
    "TechnicianId" INTEGER NOT NULL,
    "TradeId" INTEGER NOT NULL,
    CONSTRAINT "PK_TechnicianTrades" PRIMARY KEY ("TechnicianId", "TradeId"),
    CONSTRAINT "FK_TechnicianTrades_Technicians_TechnicianId" FOREIGN KEY ("TechnicianId") REFERENCES "Technicians" ("Id")
);

CREATE TABLE "Deadlines" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Deadlines" PRIMARY KEY AUTOINCREMENT,
    "TicketId" INTEGER NOT NULL,
    "Kind" TEXT NOT NULL,
    "StartAt" TEXT NOT NULL,
    "Budget" INTEGER NOT NULL,
    "WarnAfter" INTEGER NOT NULL,
    "RunsOn" TEXT NOT NULL,
    "CalendarId" INTEGER NULL,
    "PolicyVersion" INTEGER NOT NULL,
    "WarnAt" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "PausedAt" TEXT NULL,
    "WarnedAt" TEXT NULL,
    "BreachedAt" TEXT NULL,
    "MetAt" TEXT NULL,
    "CancelledAt" TEXT NULL,
    "SupersededAt" TEXT NULL,
    "SupersedesId" INTEGER NULL,
    "Change" TEXT NULL,
    "NextRungAt" TEXT NULL,
    CONSTRAINT "FK_Deadlines_Calendars_CalendarId" FOREIGN KEY ("CalendarId") REFERENCES "Calendars" ("Id"),
    CONSTRAINT "FK_Deadlines_Deadlines_SupersedesId" FOREIGN KEY ("SupersedesId") REFERENCES "Deadlines" ("Id"),
    CONSTRAINT "FK_Deadlines_Tickets_TicketId" FOREIGN KEY ("TicketId") REFERENCES "Tickets" ("Id")
);

CREATE TABLE "Escalations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Escalations" PRIMARY KEY AUTOINCREMENT,
    "TicketId" INTEGER NOT NULL,
    "Promise" TEXT NOT NULL,
    "DueAt" TEXT NOT NULL,
    "Step" INTEGER NOT NULL,
    "Tell" TEXT NOT NULL,
    "By" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    CONSTRAINT "FK_Escalations_Tickets_TicketId" FOREIGN KEY ("TicketId") REFERENCES "Tickets" ("Id")
);

CREATE TABLE "FollowUps" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_FollowUps" PRIMARY KEY AUTOINCREMENT,
    "TicketId" INTEGER NOT NULL,
    "Way" TEXT NOT NULL,
    "AskedAt" TEXT NOT NULL,
    "AnsweredAt" TEXT NULL,
    "Outcome" TEXT NULL,
    "Score" INTEGER NULL,
    "Comment" TEXT NULL,
    CONSTRAINT "FK_FollowUps_Tickets_TicketId" FOREIGN KEY ("TicketId") REFERENCES "Tickets" ("Id")
);

CREATE TABLE "TicketParts" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_TicketParts" PRIMARY KEY AUTOINCREMENT,
    "TicketId" INTEGER NOT NULL,
    "Position" INTEGER NOT NULL,
    "ServiceTypeId" INTEGER NOT NULL,
    "TradeId" INTEGER NOT NULL,
    "DoneAt" TEXT NULL,
    CONSTRAINT "FK_TicketParts_Tickets_TicketId" FOREIGN KEY ("TicketId") REFERENCES "Tickets" ("Id")
);

CREATE TABLE "Offers" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Offers" PRIMARY KEY AUTOINCREMENT,
    "TicketId" INTEGER NOT NULL,
    "PartId" INTEGER NOT NULL,
    "MerchantId" INTEGER NOT NULL,
    "Round" INTEGER NOT NULL,
    "Rank" INTEGER NOT NULL,
    "Wave" INTEGER NOT NULL,
    "ReleaseAt" TEXT NOT NULL,
    "DecisionId" INTEGER NULL,
    "PickedBy" TEXT NULL,
    "ManualReason" TEXT NULL,
    "Code" TEXT NOT NULL,
    "Status" TEXT NOT NULL,
    "Limit" INTEGER NOT NULL,
    "CreatedAt" TEXT NOT NULL,
    "SentAt" TEXT NULL,
    "ExpiresAt" TEXT NULL,
    "RespondedAt" TEXT NULL,
    "RespondedBy" TEXT NULL,
    "Reason" TEXT NULL,
    "DeclineReason" TEXT NULL,
    "LinkGeneration" INTEGER NOT NULL,
    CONSTRAINT "FK_Offers_Merchants_MerchantId" FOREIGN KEY ("MerchantId") REFERENCES "Merchants" ("Id"),
    CONSTRAINT "FK_Offers_TicketParts_PartId" FOREIGN KEY ("PartId") REFERENCES "TicketParts" ("Id"),
    CONSTRAINT "FK_Offers_Tickets_TicketId" FOREIGN KEY ("TicketId") REFERENCES "Tickets" ("Id")
);

CREATE TABLE "Jobs" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Jobs" PRIMARY KEY AUTOINCREMENT,
    "TicketId" INTEGER NOT NULL,
    "PartId" INTEGER NOT NULL,
    "OfferId" INTEGER NOT NULL,
    "MerchantId" INTEGER NOT NULL,
    "AcceptedAt" TEXT NOT NULL,
    "DoneAt" TEXT NULL,
    "ReleasedAt" TEXT NULL,
    "ReleaseReason" TEXT NULL,
    "QuoteFen" INTEGER NULL,
    "QuoteConsentAt" TEXT NULL,
    "PriceFen" INTEGER NULL,
    "WarrantyUntil" TEXT NULL,
    CONSTRAINT "FK_Jobs_Merchants_MerchantId" FOREIGN KEY ("MerchantId") REFERENCES "Merchants" ("Id"),
    CONSTRAINT "FK_Jobs_Offers_OfferId" FOREIGN KEY ("OfferId") REFERENCES "Offers" ("Id"),
    CONSTRAINT "FK_Jobs_TicketParts_PartId" FOREIGN KEY ("PartId") REFERENCES "TicketParts" ("Id"),
    CONSTRAINT "FK_Jobs_Tickets_TicketId" FOREIGN KEY ("TicketId") REFERENCES "Tickets" ("Id")
);

CREATE TABLE "Visits" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Visits" PRIMARY KEY AUTOINCREMENT,
    "JobId" INTEGER NOT NULL,
    "AppointmentAt" TEXT NULL,
    "TechnicianId" INTEGER NULL,
    "RemindedAt" TEXT NULL,
    "EnRouteAt" TEXT NULL,
    "OnSiteAt" TEXT NULL,
    "ArrivalConfirmedAt" TEXT NULL,
    "DoneAt" TEXT NULL,
    "Outcome" TEXT NULL,
    "Remark" TEXT NULL,
    CONSTRAINT "FK_Visits_Jobs_JobId" FOREIGN KEY ("JobId") REFERENCES "Jobs" ("Id")
);

INSERT INTO "Counters" ("Name", "Day", "Value")
VALUES ('match-ground', '2026-01-01', 0);
SELECT changes();

INSERT INTO "Counters" ("Name", "Day", "Value")
VALUES ('merchant-version', '2026-01-01', 0);
SELECT changes();

INSERT INTO "Counters" ("Name", "Day", "Value")
VALUES ('offer-code', '2026-01-01', 0);
SELECT changes();

INSERT INTO "Counters" ("Name", "Day", "Value")
VALUES ('ticket', '2026-01-01', 0);
SELECT changes();


INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (0, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (1, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (2, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (3, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (4, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (5, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (6, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (7, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (8, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (9, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (10, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (11, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (12, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (13, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (14, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (15, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (16, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (17, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (18, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (19, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (20, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (21, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (22, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (23, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (24, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (25, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (26, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (27, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (28, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (29, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (30, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (31, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (32, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (33, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (34, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (35, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (36, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (37, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (38, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (39, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (40, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (41, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (42, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (43, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (44, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (45, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (46, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (47, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (48, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (49, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (50, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (51, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (52, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (53, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (54, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (55, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (56, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (57, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (58, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (59, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (60, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (61, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (62, 0);
SELECT changes();

INSERT INTO "PhoneLocks" ("Id", "Version")
VALUES (63, 0);
SELECT changes();


CREATE INDEX "IX_AccountClaims_UserId" ON "AccountClaims" ("UserId");

CREATE INDEX "IX_AccountLogins_UserId" ON "AccountLogins" ("UserId");

CREATE INDEX "EmailIndex" ON "Accounts" ("NormalizedEmail");

CREATE UNIQUE INDEX "UserNameIndex" ON "Accounts" ("NormalizedUserName");

CREATE INDEX "IX_AgentTasks_LineId_DoneAt" ON "AgentTasks" ("LineId", "DoneAt");

CREATE INDEX "IX_AgentTasks_NextAlarmAt" ON "AgentTasks" ("NextAlarmAt");

CREATE INDEX "IX_AgentTasks_OfferId" ON "AgentTasks" ("OfferId");

CREATE INDEX "IX_AgentTasks_TicketId" ON "AgentTasks" ("TicketId");

CREATE UNIQUE INDEX "IX_ApiKeys_Hash" ON "ApiKeys" ("Hash");

CREATE UNIQUE INDEX "IX_Areas_Code" ON "Areas" ("Code");

CREATE INDEX "IX_BoardVisits_MerchantId_CreatedAt" ON "BoardVisits" ("MerchantId", "CreatedAt");

CREATE INDEX "IX_CalendarExceptions_CalendarId" ON "CalendarExceptions" ("CalendarId");

CREATE UNIQUE INDEX "IX_Calendars_Code_Version" ON "Calendars" ("Code", "Version");

CREATE INDEX "IX_CalendarWindows_CalendarId" ON "CalendarWindows" ("CalendarId");

CREATE INDEX "IX_Callers_Phone" ON "Callers" ("Phone");

CREATE INDEX "IX_Changes_At" ON "Changes" ("At");

CREATE INDEX "IX_Conversations_LineId_Unhandled" ON "Conversations" ("LineId", "Unhandled");

CREATE UNIQUE INDEX "IX_Conversations_Phone" ON "Conversations" ("Phone");

CREATE INDEX "IX_Deadlines_CalendarId" ON "Deadlines" ("CalendarId");

CREATE INDEX "IX_Deadlines_NextRungAt" ON "Deadlines" ("NextRungAt") WHERE "NextRungAt" IS NOT NULL;

CREATE INDEX "IX_Deadlines_SupersedesId" ON "Deadlines" ("SupersedesId");

CREATE INDEX "IX_Deadlines_TicketId_Kind_StartAt" ON "Deadlines" ("TicketId", "Kind", "StartAt");

CREATE INDEX "UnbrokenDeadlines" ON "Deadlines" ("DueAt") WHERE "MetAt" IS NULL AND "CancelledAt" IS NULL AND "BreachedAt" IS NULL;

CREATE INDEX "UnwarnedDeadlines" ON "Deadlines" ("WarnAt") WHERE "MetAt" IS NULL AND "CancelledAt" IS NULL AND "BreachedAt" IS NULL AND "WarnedAt" IS NULL;

CREATE INDEX "IX_Decisions_Snapshot" ON "Decisions" ("Snapshot");

CREATE INDEX "IX_Decisions_TicketId" ON "Decisions" ("TicketId");

CREATE UNIQUE INDEX "IX_DutyPersons_LineId_Duty_Position" ON "DutyPersons" ("LineId", "Duty", "Position");

CREATE UNIQUE INDEX "IX_Escalations_TicketId_Promise_DueAt_Step" ON "Escalations" ("TicketId", "Promise", "DueAt", "Step");

CREATE INDEX "IX_FollowUps_TicketId" ON "FollowUps" ("TicketId");

CREATE UNIQUE INDEX "IX_History_TicketId_Seq" ON "History" ("TicketId", "Seq");

CREATE INDEX "IX_HolidayOpenings_Date" ON "HolidayOpenings" ("Date");

CREATE UNIQUE INDEX "IX_HolidayOpenings_MerchantId_Date" ON "HolidayOpenings" ("MerchantId", "Date");

CREATE UNIQUE INDEX "IX_Inbox_Carrier_AccountSid_Sid_Kind_Step" ON "Inbox" ("Carrier", "AccountSid", "Sid", "Kind", "Step");

CREATE INDEX "IX_Inbox_ReceivedAt" ON "Inbox" ("ReceivedAt");

CREATE INDEX "IX_Jobs_MerchantId_DoneAt_ReleasedAt" ON "Jobs" ("MerchantId", "DoneAt", "ReleasedAt");

CREATE INDEX "IX_Jobs_OfferId" ON "Jobs" ("OfferId");

CREATE INDEX "IX_Jobs_PartId" ON "Jobs" ("PartId");

CREATE INDEX "IX_Jobs_TicketId" ON "Jobs" ("TicketId");

CREATE INDEX "IX_JointDecisions_Snapshot" ON "JointDecisions" ("Snapshot");

CREATE UNIQUE INDEX "IX_LinePolicies_LineId_Version" ON "LinePolicies" ("LineId", "Version");

CREATE INDEX "IX_Lines_CalendarId" ON "Lines" ("CalendarId");

CREATE UNIQUE INDEX "IX_Lines_Code" ON "Lines" ("Code");

CREATE UNIQUE INDEX "IX_Lines_Phone" ON "Lines" ("Phone");

CREATE UNIQUE INDEX "IX_LineTurns_LineId_At" ON "LineTurns" ("LineId", "At");

CREATE INDEX "IX_Merchants_AreaId" ON "Merchants" ("AreaId");

CREATE UNIQUE INDEX "IX_Merchants_Code" ON "Merchants" ("Code");

CREATE INDEX "IX_Merchants_Phone" ON "Merchants" ("Phone");

CREATE UNIQUE INDEX "IX_MerchantStars_MerchantId_Period" ON "MerchantStars" ("MerchantId", "Period");

CREATE INDEX "IX_MerchantTies_CallerId" ON "MerchantTies" ("CallerId");

CREATE INDEX "IX_MerchantTies_MerchantId" ON "MerchantTies" ("MerchantId");

CREATE INDEX "IX_MerchantTies_UserName" ON "MerchantTies" ("UserName");

CREATE INDEX "IX_MerchantVersions_At" ON "MerchantVersions" ("At");

CREATE INDEX "IX_MerchantVersions_MerchantId_Sequence" ON "MerchantVersions" ("MerchantId", "Sequence");

CREATE INDEX "IX_Messages_ConversationId_At" ON "Messages" ("ConversationId", "At");

CREATE INDEX "IX_Messages_OutboxId" ON "Messages" ("OutboxId");

CREATE INDEX "IX_Messages_TicketId" ON "Messages" ("TicketId");

CREATE INDEX "IX_NumberReadings_At" ON "NumberReadings" ("At");

CREATE INDEX "IX_Offers_CreatedAt" ON "Offers" ("CreatedAt");

CREATE INDEX "IX_Offers_MerchantId_Status" ON "Offers" ("MerchantId", "Status");

CREATE INDEX "IX_Offers_Status_ExpiresAt" ON "Offers" ("Status", "ExpiresAt");

CREATE INDEX "IX_Offers_Status_ReleaseAt" ON "Offers" ("Status", "ReleaseAt");

CREATE INDEX "IX_Offers_TicketId" ON "Offers" ("TicketId");

CREATE UNIQUE INDEX "OneStandingAcceptance" ON "Offers" ("PartId") WHERE "Status" = 'Accepted';

CREATE INDEX "IX_Outbox_OfferId" ON "Outbox" ("OfferId");

CREATE INDEX "IX_Outbox_Phone_SentAt" ON "Outbox" ("Phone", "SentAt");

CREATE INDEX "IX_Outbox_Sid" ON "Outbox" ("Sid");

CREATE INDEX "IX_Outbox_State_DueAt" ON "Outbox" ("State", "DueAt");

CREATE INDEX "IX_Places_AreaId" ON "Places" ("AreaId");

CREATE UNIQUE INDEX "IX_Places_Code" ON "Places" ("Code");

CREATE INDEX "IX_Places_ParentId" ON "Places" ("ParentId");

CREATE UNIQUE INDEX "IX_SafetyAdvice_Hazard" ON "SafetyAdvice" ("Hazard");

CREATE UNIQUE INDEX "IX_Seals_PreviousRoot" ON "Seals" ("PreviousRoot");

CREATE INDEX "IX_ServiceTypes_CalendarId" ON "ServiceTypes" ("CalendarId");

CREATE UNIQUE INDEX "IX_ServiceTypes_Code" ON "ServiceTypes" ("Code");

CREATE INDEX "IX_ServiceTypes_TradeId" ON "ServiceTypes" ("TradeId");

CREATE INDEX "IX_Technicians_MerchantId" ON "Technicians" ("MerchantId");

CREATE UNIQUE INDEX "IX_TicketParts_TicketId_Position" ON "TicketParts" ("TicketId", "Position");

CREATE INDEX "IX_Tickets_AreaId" ON "Tickets" ("AreaId");

CREATE INDEX "IX_Tickets_BoardUntil" ON "Tickets" ("BoardUntil");

CREATE INDEX "IX_Tickets_CallerId" ON "Tickets" ("CallerId");

CREATE INDEX "IX_Tickets_FollowUpAt" ON "Tickets" ("FollowUpAt") WHERE "FollowUpAt" IS NOT NULL;

CREATE INDEX "IX_Tickets_LineId_Status" ON "Tickets" ("LineId", "Status");

CREATE UNIQUE INDEX "IX_Tickets_Number" ON "Tickets" ("Number");

CREATE INDEX "IX_Tickets_ServiceTypeId" ON "Tickets" ("ServiceTypeId");

CREATE UNIQUE INDEX "IX_Trades_Code" ON "Trades" ("Code");

CREATE INDEX "IX_Visits_AppointmentAt" ON "Visits" ("AppointmentAt") WHERE "RemindedAt" IS NULL AND "DoneAt" IS NULL AND "AppointmentAt" IS NOT NULL;

CREATE INDEX "IX_Visits_JobId" ON "Visits" ("JobId");

INSERT INTO "SchemaVersions" ("MigrationId", "ProductVersion")
VALUES ('20261122033035_Foundation', '10.0.14');

COMMIT;

