using Hotline.Api.Data.Model;
using Hotline.Dispatch.Callers;
using Hotline.Dispatch.Deadlines;
using Hotline.Dispatch.Escalations;
using Hotline.Dispatch.FollowUps;
using Hotline.Dispatch.Hours;
using Hotline.Dispatch.Jobs;
using Hotline.Dispatch.Lines;
using Hotline.Dispatch.Merchants;
using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Offers;
using Hotline.Dispatch.Tasks;
using Hotline.Dispatch.Tickets;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Hotline.Api.Data;

/// <summary>The one model of the house. Three empty subclasses give each provider its own snapshot and migrations.</summary>
public abstract class HotlineDb(DbContextOptions options) : IdentityUserContext<Account, long>(options)
{
    public DbSet<Ticket> Tickets => Set<Ticket>();
    public DbSet<TicketPart> Parts => Set<TicketPart>();
    public DbSet<Offer> Offers => Set<Offer>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<Visit> Visits => Set<Visit>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<FollowUp> FollowUps => Set<FollowUp>();
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<AgentTask> AgentTasks => Set<AgentTask>();
    public DbSet<Caller> Callers => Set<Caller>();
    public DbSet<Merchant> Merchants => Set<Merchant>();
    public DbSet<MerchantVersion> MerchantVersions => Set<MerchantVersion>();
    public DbSet<MerchantTie> MerchantTies => Set<MerchantTie>();
    public DbSet<Technician> Technicians => Set<Technician>();
    public DbSet<Line> Lines => Set<Line>();
    public DbSet<Trade> Trades => Set<Trade>();
    public DbSet<ServiceType> ServiceTypes => Set<ServiceType>();
    public DbSet<Area> Areas => Set<Area>();
    public DbSet<AreaMinutes> AreaMinutes => Set<AreaMinutes>();
    public DbSet<Place> Places => Set<Place>();
    public DbSet<ServiceCalendar> Calendars => Set<ServiceCalendar>();
    public DbSet<PromiseTableVersion> PromiseTables => Set<PromiseTableVersion>();
    public DbSet<LexiconEntry> Lexicon => Set<LexiconEntry>();
    public DbSet<SafetyAdvice> SafetyAdvice => Set<SafetyAdvice>();

    public DbSet<InboxEntry> Inbox => Set<InboxEntry>();
    public DbSet<OutboxEntry> Outbox => Set<OutboxEntry>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<HistoryPayload> HistoryPayloads => Set<HistoryPayload>();
    public DbSet<Seal> Seals => Set<Seal>();
    public DbSet<Change> Changes => Set<Change>();
    public DbSet<MatchDecision> Decisions => Set<MatchDecision>();
    public DbSet<Escalation> Escalations => Set<Escalation>();
    public DbSet<DutyPerson> DutyPersons => Set<DutyPerson>();
    public DbSet<MerchantStar> MerchantStars => Set<MerchantStar>();
    public DbSet<LineTurn> LineTurns => Set<LineTurn>();
    public DbSet<WorkRun> WorkRuns => Set<WorkRun>();
    public DbSet<JointDecision> JointDecisions => Set<JointDecision>();
    public DbSet<MatchGround> Grounds => Set<MatchGround>();
    public DbSet<NumberReading> NumberReadings => Set<NumberReading>();
    public DbSet<BoardVisit> BoardVisits => Set<BoardVisit>();
    public DbSet<HolidayOpening> HolidayOpenings => Set<HolidayOpening>();
    public DbSet<LinePolicy> LinePolicies => Set<LinePolicy>();
    public DbSet<Counter> Counters => Set<Counter>();
    public DbSet<PhoneLock> PhoneLocks => Set<PhoneLock>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<Draft> Drafts => Set<Draft>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conventions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>().ToTable("Accounts");
        builder.Entity<IdentityUserClaim<long>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<long>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<long>>().ToTable("AccountTokens");
        builder.ApplyConfigurationsFromAssembly(typeof(HotlineDb).Assembly);
        Conventions.Finish(builder, Database.IsSqlServer());
    }
}

/// <summary>The embedded database: a file, one writer at a time.</summary>
public sealed class SqliteHotlineDb(DbContextOptions<SqliteHotlineDb> options) : HotlineDb(options);

/// <summary>PostgreSQL.</summary>
public sealed class PostgreSqlHotlineDb(DbContextOptions<PostgreSqlHotlineDb> options) : HotlineDb(options);

/// <summary>SQL Server.</summary>
public sealed class SqlServerHotlineDb(DbContextOptions<SqlServerHotlineDb> options) : HotlineDb(options);
